/* The review desk without a mouse, and without loading the page anew. Everything here works without
   this file: each card is a form, each way a link. */

(() => {
  const byId = (name) => document.getElementById(name);

  // A new import: only the way that is chosen stands open.
  const form = byId("import-form");
  if (form) {
    const show = () => {
      const chosen = form.querySelector('input[name="way"]:checked');
      for (const row of form.querySelectorAll("[data-way]")) {
        const isOther = row.dataset.way === "url" && chosen && chosen.value !== "url";
        row.hidden = Boolean(chosen) && row.dataset.way !== chosen.value && !isOther;
      }
    };
    form.addEventListener("change", show);
    show();
  }

  // A source that is being read: the page asks again until it is done.
  const ask = async () => {
    const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
    const now = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("batch-progress");
    if (!now) return location.reload();
    const old = byId("batch-progress");
    if (!old.contains(document.activeElement)) old.replaceWith(now);
    if ("unfinished" in now.dataset) setTimeout(asking, 3000);
    return undefined;
  };
  const asking = () => ask().catch(() => setTimeout(asking, 10000));
  if (byId("batch-progress")?.hasAttribute("data-unfinished")) setTimeout(asking, 3000);

  const desk = byId("desk");
  if (!desk) return;
  const text = byId("desk-text");
  const said = byId("desk-said");
  const keys = byId("desk-keys");
  const keysOn = byId("desk-keys-on");
  const cards = () => [...desk.querySelectorAll(".card")];
  let current = null;

  const tell = (words) => { said.textContent = words; };

  // The passage of the current card comes to a third of the height of its pane; the page stays.
  const showPassage = (item) => {
    if (!text) return;
    for (const old of text.querySelectorAll(".current")) old.classList.remove("current");
    for (const piece of text.querySelectorAll(`[data-items~="${item}"]`)) piece.classList.add("current");
    const place = byId(`passage-${item}`);
    if (!place || text.scrollHeight <= text.clientHeight) return;
    const top = place.getBoundingClientRect().top - text.getBoundingClientRect().top;
    if (top < 24 || top > text.clientHeight * 0.7) text.scrollTop += top - text.clientHeight / 3;
  };

  const choose = (card, { focus = true } = {}) => {
    if (!card) return;
    current?.classList.remove("current");
    current = card;
    card.classList.add("current");
    showPassage(card.dataset.item);
    if (!focus) return;
    card.focus({ preventScroll: true });
    const box = card.getBoundingClientRect();
    if (box.top < 8 || box.bottom > innerHeight - 8) card.scrollIntoView({ block: box.height > innerHeight ? "start" : "nearest" });
  };

  const move = (step) => {
    const all = cards();
    const at = all.indexOf(current) + step;
    if (at >= 0 && at < all.length) return choose(all[at]);
    if (step > 0) byId("desk-onward").querySelector("[data-onward]")?.focus();
    return undefined;
  };

  // On to the next that is to be decided; after the last, to one that was passed over.
  const moveToUndecided = () => {
    const all = cards();
    const at = all.indexOf(current) + 1;
    const rest = [...all.slice(at), ...all.slice(0, at)].find((card) => !("decided" in card.dataset));
    if (rest) return choose(rest);
    byId("desk-onward").querySelector("[data-onward]")?.focus();
    return undefined;
  };

  const replace = (card, html) => {
    const made = document.createRange().createContextualFragment(html).querySelector(".card");
    if (!made) return null;
    card.replaceWith(made);
    if (current === card) current = null;
    return made;
  };

  const send = async (cardForm, button) => {
    const card = cardForm.closest(".card");
    const sent = new FormData(cardForm, button);
    for (const one of cardForm.querySelectorAll("button")) one.disabled = true;
    try {
      const answer = await fetch(cardForm.action, { method: "POST", body: sent, headers: { "X-Requested-With": "fetch" } });
      if (answer.redirected || ![200, 409, 422].includes(answer.status)) throw new Error(String(answer.status));
      const made = replace(card, await answer.text());
      const pending = answer.headers.get("X-Pending");
      if (pending) byId("desk-pending").textContent = pending;
      choose(made, { focus: false });
      const title = made.querySelector("h3").textContent;
      if (answer.status !== 200) {
        tell(`Not saved: ${title}`);
        choose(made);
      } else if ("decided" in made.dataset && button?.value !== "save") {
        tell(`${made.querySelector(".decision").textContent}: ${title}. ${pending} to decide.`);
        moveToUndecided();
      } else {
        tell(`Saved: ${title}`);
        choose(made);
      }
    } catch {
      for (const one of cardForm.querySelectorAll("button")) one.disabled = false;
      tell("It could not be sent. Try again; what you typed is still here.");
    }
  };

  desk.addEventListener("submit", (event) => {
    if (!event.target.matches(".card-form")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  desk.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (card && card !== current) choose(card, { focus: false });
    if (event.target.matches("input.other")) event.target.placeholder = "name, number or address";
  });
  desk.addEventListener("click", (event) => {
    const link = event.target.closest(".to-passage");
    if (link) {
      event.preventDefault();
      choose(link.closest(".card"), { focus: false });
      return;
    }
    const piece = event.target.closest("[data-items]");
    const card = piece && !String(getSelection()) && piece.dataset.items.split(" ").map((item) => byId(`item-${item}`)).find(Boolean);
    if (card) choose(card);
  });

  // Other records: asked for by what is typed, chosen from the browser's own list.
  let waiting = 0;
  desk.addEventListener("input", (event) => {
    const field = event.target.closest("input.other");
    if (!field) return;
    const radio = field.closest("fieldset").querySelector('input[value="other"]');
    radio.checked = true;
    clearTimeout(waiting);
    const term = field.value.trim();
    if (term.length < 2 || /^\d+ /.test(term)) return;
    waiting = setTimeout(async () => {
      const { app, model, field: name } = field.dataset;
      const query = new URLSearchParams({ app_label: app, model_name: model, field_name: name, term });
      const answer = await fetch(`${desk.dataset.finding}?${query}`).catch(() => null);
      if (!answer?.ok) return;
      const { results } = await answer.json();
      field.list.replaceChildren(...results.map((one) => new Option(one.text, `${one.id} ${one.text}`)));
    }, 250);
  });

  const press = (name) => current?.querySelector(`.card-buttons .${name}`)?.click();
  const pick = (key) => {
    const all = [...(current?.querySelectorAll("fieldset.reference") ?? [])];
    const held = document.activeElement?.closest?.("fieldset.reference");
    const inside = all.includes(held) ? held : null;
    const open = all.find((one) => one.querySelector('input[type=radio][value=""]')?.checked);
    const radio = (inside ?? open ?? all[0])?.querySelector(`input[data-key="${key}"]`);
    if (!radio) return;
    radio.closest("details").open = true;
    radio.checked = true;
    tell(`Chosen: ${radio.parentElement.querySelector(".candidate-name").textContent}`);
  };
  const edit = () => {
    const fields = current?.querySelector("details.edit");
    if (!fields) return;
    fields.open = !fields.open;
    if (fields.open) fields.querySelector("input, textarea, select")?.focus();
    else current.focus({ preventScroll: true });
  };
  const onward = () => byId("desk-onward").querySelector("[data-onward]")?.click();
  const list = () => (keys.open ? keys.close() : keys.showModal());

  const acts = {
    j: () => move(1), k: () => move(-1), a: () => press("accept"), r: () => press("reject"),
    u: () => press("undecide"), e: edit, n: onward, "?": list,
  };
  const isTyping = (place) => place.matches("textarea, select, input:not([type=radio], [type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape" && current) current.focus({ preventScroll: true });
      return;
    }
    if (keys.open && event.key !== "?") return;
    if (!keysOn.checked && event.key !== "?") return;
    const act = /^[1-8]$/.test(event.key) ? () => pick(event.key) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const kept = "review-desk-keys";
  try { keysOn.checked = localStorage.getItem(kept) !== "off"; } catch { /* not kept, then */ }
  const showKeys = () => desk.classList.toggle("with-keys", keysOn.checked);
  showKeys();
  keysOn.addEventListener("change", () => {
    showKeys();
    try { localStorage.setItem(kept, keysOn.checked ? "on" : "off"); } catch { /* not kept, then */ }
  });
  const button = byId("desk-keys-button");
  button.hidden = false;
  button.addEventListener("click", list);

  const asked = location.hash.startsWith("#item-") ? location.hash.slice(6) : desk.dataset.item;
  const first = cards().find((card) => !("decided" in card.dataset)) ?? cards()[0];
  choose((asked && byId(`item-${asked}`)) || first, { focus: Boolean(asked) });
})();
