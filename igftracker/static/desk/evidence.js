/* Sources beside the fields, quicker. Everything here works without this file, but for choosing a
   document from the list: a tick gives the source of before, the server asks what has to be asked. */

addEventListener("DOMContentLoaded", () => {
  const told = document.getElementById("fact-told");
  const sources = [...document.querySelectorAll(".fact-source")];
  let given = null;

  const box = (source, name) => source.querySelector(`[name$="-${name}"]`);
  const tell = (words) => { if (told) told.textContent = words; };
  const titleOf = (select) => select.selectedOptions[0]?.textContent.trim() ?? "";
  const wordsOf = (one) => (one.locator ? `${one.title}, ${one.locator}` : one.title);
  const isFact = (source) => Boolean(source.closest(".fact, .fact-rows"));

  // What is given at one fact is the source of before for all others.
  const keep = (source) => {
    const select = box(source, "document");
    if (!select?.value) return;
    given = { key: select.value, title: titleOf(select), locator: box(source, "locator").value, certainty: box(source, "certainty").value };
    for (const other of sources) if (other !== source) offer(other);
  };

  const offer = (source) => {
    const holder = source.closest("details").parentElement;
    let tick = holder.querySelector(":scope > .fact-same");
    if (tick?.querySelector("input").checked) return;
    if (!tick) {
      tick = document.createElement("div");
      tick.className = "fact-tick fact-same";
      const input = document.createElement("input");
      const name = box(source, "document").name.replace(/document$/, "same");
      Object.assign(input, { type: "checkbox", name, id: `id_${name}` });
      const label = document.createElement("label");
      label.htmlFor = input.id;
      tick.append(input, label);
      source.closest("details").before(tick);
    }
    tick.querySelector("input").value = [given.key, given.certainty, given.locator].join("|");
    const name = document.createElement("bdi");
    name.textContent = wordsOf(given).slice(0, 100);
    tick.querySelector("label").replaceChildren(`${source.dataset.offer ?? "Same source as before"}: `, name);
  };

  // A document that is chosen takes the tick away: one value has one source at a time.
  const untick = (source) => {
    const tick = source.closest("details").parentElement.querySelector(":scope > .fact-same input");
    if (!tick?.checked || !box(source, "document").value) return;
    tick.checked = false;
    tell("The document chosen here takes the place of the source from before.");
  };

  for (const source of sources) {
    const select = box(source, "document");
    const changed = () => { untick(source); if (isFact(source)) keep(source); };
    window.django?.jQuery(select).on("change", changed);
    for (const name of ["locator", "certainty"]) box(source, name).addEventListener("change", changed);
  }

  // A tick says which source it gives.
  document.addEventListener("change", (event) => {
    const tick = event.target.closest?.(".fact-same input");
    if (!tick) return;
    const fact = tick.closest(".fact")?.dataset.fact ?? "";
    tell(tick.checked ? `Source given${fact && `: ${fact}`}. ${tick.labels[0].textContent}` : "No source given.");
  });
});
