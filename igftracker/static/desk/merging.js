// Gives each autocomplete the name of its label: select2 leaves an empty one without any.
// Waits in jQuery's own queue, behind the script of the admin that makes the autocompletes.
document.addEventListener("DOMContentLoaded", () => {
  window.django.jQuery(() => {
    for (const label of document.querySelectorAll(".merging-choice label")) {
      const shown = document.getElementById(`select2-${label.htmlFor}-container`);
      if (shown) shown.setAttribute("aria-label", label.textContent.replace(/:$/, ""));
    }
  });
});
