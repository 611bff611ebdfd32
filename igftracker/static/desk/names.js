// Names for what Django's admin leaves without one, so that a screen reader can say what it is.
document.addEventListener("DOMContentLoaded", () => {
  const hidden = (words) => {
    const span = document.createElement("span");
    span.className = "visually-hidden";
    span.textContent = words;
    return span;
  };
  for (const head of document.querySelectorAll("#content thead th")) {
    if (!head.textContent.trim() && !head.querySelector("input")) head.append(hidden("Row"));
  }
  for (const box of document.querySelectorAll("td.delete input[type=checkbox]")) {
    if (!box.labels.length) box.setAttribute("aria-label", "Delete this row");
  }
  const bar = document.getElementById("searchbar");
  bar?.setAttribute("aria-label", bar.form.querySelector("[type=submit]")?.value || "Search");
  for (const link of document.querySelectorAll("#changelist-filter a:empty")) link.append("(none)");
  for (const frame of document.querySelectorAll(".tabular fieldset.module, .results")) frame.tabIndex = 0;

  // What select2 shows says neither what the box is for nor what is chosen.
  const name = (select) => {
    const words = select.getAttribute("aria-label") || select.labels?.[0]?.textContent.trim().replace(/:$/, "");
    const shown = document.getElementById(`select2-${select.id}-container`);
    if (!words || !shown) return;
    const about = select.closest("fieldset")?.querySelector(":scope > legend")?.textContent.trim();
    const chosen = select.selectedOptions[0]?.textContent.trim() || "not chosen";
    for (const part of [shown, shown.parentElement]) {
      part.removeAttribute("aria-labelledby");
      part.setAttribute("aria-label", [words, about, chosen].filter(Boolean).join(", "));
    }
  };
  const nameAll = () => document.querySelectorAll("select.select2-hidden-accessible").forEach(name);
  const $ = window.django?.jQuery;
  // Waits in jQuery's own queue, behind the script of the admin that makes the boxes.
  $?.(() => {
    nameAll();
    $(document).on("change select2:open formset:added desk:made", () => setTimeout(nameAll));
  });
});
