/* Permanent links of entries: a click copies the full address and says so. Without this file, or
   without the right to copy, they are plain links to the same address. */

(() => {
  const said = document.getElementById("copied");
  const place = decodeURIComponent(location.hash.slice(1));
  const names = new URLSearchParams(location.search);
  // An old link to an entry that stands on another page of a long timeline by now.
  if (place && !names.has("at") && !document.getElementById(place) && !/^(year|source|disputed)-/.test(place)) {
    location.replace(`?at=${encodeURIComponent(place)}${location.hash}`);
    return;
  }
  if (!said || !navigator.clipboard) return;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.permalink");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      location.assign(link.href);
      return;
    }
    said.textContent = said.dataset.done;
    setTimeout(() => { said.textContent = ""; }, 6000);
  });
})();
