/* What is typed into a form is kept in this browser until the server says that it is saved: through
   a closed tab, a crash, or a session that has ended. It serves every form with `data-keep` (or with
   an element inside that has it), whose value is the key of the signed-in account. */

(() => {
  const START = "desk-kept:";
  const COOKIE = "desk_saved";
  const DAYS = 30;
  const MOST_FORMS = 20;
  const LONGEST = 200_000;
  const WAIT = 400;
  const SKIPPED_TYPES = new Set(["password", "file", "submit", "button", "image", "reset"]);
  const SKIPPED = /^(csrfmiddlewaretoken|_version|kept_as|_popup|_to_field|next|_choice\..*|_row\..*|.*-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS)$/;
  const ID = /^[a-z0-9]{8,40}$/;
  const tidy = (words) => (words ?? "").replace(/\s+/g, " ").trim();
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // The store ------------------------------------------------------------------------------------

  const store = {
    read(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    },
    remove(key) {
      try { localStorage.removeItem(key); } catch { /* nothing is kept here at all */ }
    },
    keys(start) {
      try { return Object.keys(localStorage).filter((key) => key.startsWith(start)); } catch { return []; }
    },
    write(key, entry) {
      const text = JSON.stringify(entry);
      if (text.length > LONGEST) return "This form has grown too long to be kept in the browser: save it soon.";
      try { localStorage.setItem(key, text); } catch { return "This browser does not keep what you type: save often."; }
      return "";
    },
  };

  const forgetSaved = () => {
    const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${COOKIE}=`));
    if (!cookie) return;
    for (const id of cookie.slice(COOKIE.length + 1).replace(/"/g, "").split(".")) {
      for (const key of store.keys(START)) if (ID.test(id) && key.endsWith(`:${id}`)) store.remove(key);
    }
    document.cookie = `${COOKIE}=; path=/admin/; max-age=0; samesite=lax`;
  };

  const forgetOld = () => {
    const oldest = Date.now() - DAYS * 86_400_000;
    for (const key of store.keys(START)) {
      const entry = store.read(key);
      if (!entry || !Array.isArray(entry.fields) || !(entry.at > oldest)) store.remove(key);
    }
  };

  const keepFew = (user) => {
    const found = store.keys(`${START}${user}:`).map((key) => [store.read(key)?.at ?? 0, key]).sort((a, b) => b[0] - a[0]);
    for (const [, key] of found.slice(MOST_FORMS)) store.remove(key);
  };

  // Fields ---------------------------------------------------------------------------------------

  const isKept = (field) => field.name && !field.disabled && !SKIPPED_TYPES.has(field.type) && !SKIPPED.test(field.name);
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
  const firstValues = new WeakMap();  // of hidden fields, whose default follows their value

  const optionsOf = (select, atFirst) => {
    const chosen = [...select.options].filter((option) => (atFirst ? option.defaultSelected : option.selected));
    return chosen.length || select.multiple || !select.options.length ? chosen : [select.options[0]];
  };

  const valuesOf = (fields, atFirst) => fields.flatMap((field) => {
    if (field.options) return optionsOf(field, atFirst).map((option) => option.value);
    if (isTicked(field)) return (atFirst ? field.defaultChecked : field.checked) ? [field.value] : [];
    if (field.type === "hidden") return [atFirst ? firstValues.get(field) ?? field.value : field.value];
    return [(atFirst ? field.defaultValue : field.value).replace(/\r\n/g, "\n")];
  });

  const wordsOf = (fields, atFirst) => fields.flatMap((field) => {
    if (field.options) return optionsOf(field, atFirst).filter((option) => option.value).map((option) => tidy(option.textContent));
    if (field.type === "checkbox" && fields.length === 1) return [(atFirst ? field.defaultChecked : field.checked) ? "yes" : "no"];
    if (isTicked(field)) return (atFirst ? field.defaultChecked : field.checked) ? [tidy(field.labels?.[0]?.textContent) || field.value] : [];
    return valuesOf([field], atFirst);
  }).join(", ");

  const labelOf = (field, inner) => {
    const row = field.closest(".inline-related, tr.form-row, .form-row");
    const own = tidy(field.labels?.[0]?.textContent).replace(/:$/, "");
    if (!inner) return own || field.name;
    const head = field.closest("table")?.querySelector(`thead th.column-${CSS.escape(inner)}`);
    const kind = tidy(field.closest(".inline-group")?.querySelector("h2, h3")?.textContent);
    const name = tidy(row?.querySelector("td.original p, .inline_label")?.firstChild?.textContent);
    const column = inner === "DELETE" ? "delete" : tidy(head?.textContent) || own || inner;
    return [kind, name, column].filter(Boolean).join(" – ");
  };

  class Fields {
    constructor(form) {
      this.form = form;
      for (const field of form.elements) if (field.type === "hidden") firstValues.set(field, field.value);
    }

    count(prefix, which) { return Number(this.form.elements[`${prefix}-${which}_FORMS`]?.value ?? 0); }

    get prefixes() {
      const found = [...this.form.elements].map((field) => field.name?.match(/^(.+)-TOTAL_FORMS$/)?.[1]);
      return found.filter(Boolean).sort((a, b) => b.length - a.length);
    }

    // The place of a name: in which formset, which row, and what it is called there.
    place(name, prefixes) {
      for (const prefix of prefixes) {
        const found = name.startsWith(`${prefix}-`) && name.slice(prefix.length + 1).match(/^(\d+|__prefix__)-(.+)$/);
        if (found) return { prefix, number: found[1], inner: found[2] };
      }
      return null;
    }

    // A key that holds while rows are added and taken away; "" for what is not kept.
    key(name, place) {
      if (!place) return name;
      if (place.number === "__prefix__" || place.inner === "id") return "";
      const old = this.count(place.prefix, "INITIAL");
      if (Number(place.number) >= old) return `${place.prefix}+${place.number - old}-${place.inner}`;
      const id = this.form.elements[`${place.prefix}-${place.number}-id`]?.value;
      return id ? `${place.prefix}#${id}-${place.inner}` : "";
    }

    // Every kept field by its key, with what stands in it and what stood there at first.
    read() {
      const groups = new Map();
      for (const field of this.form.elements) {
        if (isKept(field)) groups.set(field.name, [...(groups.get(field.name) ?? []), field]);
      }
      const prefixes = this.prefixes;
      const found = new Map();
      for (const [name, fields] of groups) {
        const place = this.place(name, prefixes);
        const key = this.key(name, place);
        if (!key) continue;
        const model = key.includes("+") && groups.get(`${place.prefix}-__prefix__-${place.inner}`);
        const first = model || fields;
        found.set(key, {
          key, fields, place,
          label: labelOf(fields[0], place?.inner),
          value: valuesOf(fields), words: wordsOf(fields),
          old: valuesOf(first, true), oldWords: wordsOf(first, true),
        });
      }
      return found;
    }

    put(fields, kept) {
      for (const field of fields) {
        if (field.options) {
          const shown = kept.value.length === 1 ? [kept.words] : kept.value;
          kept.value.forEach((value, at) => {
            if (![...field.options].some((option) => option.value === value)) field.add(new Option(shown[at] || value, value));
          });
          for (const option of field.options) option.selected = kept.value.includes(option.value);
        } else if (isTicked(field)) {
          field.checked = kept.value.includes(field.value);
        } else {
          field.value = kept.value[0] ?? "";
        }
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }

    // The number of an empty row at the end of a formset; -1 where none can be added.
    addRow(prefix) {
      const isEmpty = (number) => [...this.read().values()].every((one) => one.place?.prefix !== prefix || Number(one.place.number) !== number || isSame(one.value, one.old));
      const [old, before] = [this.count(prefix, "INITIAL"), this.count(prefix, "TOTAL")];
      for (let number = old; number < before; number += 1) if (isEmpty(number)) return number;
      document.getElementById(`${prefix}-group`)?.querySelector(".add-row a, .add-row button, a.add-row, button.add-row")?.click();
      return this.count(prefix, "TOTAL") > before ? before : -1;
    }
  }

  // One form -------------------------------------------------------------------------------------

  class Keeper {
    constructor(mark) {
      this.form = mark.closest("form");
      this.mark = mark;
      this.user = mark.dataset.keep || tidy(document.querySelector("#user-tools strong")?.textContent) || "someone";
      const name = mark.dataset.keepFor || (this.form === mark ? this.form.id : "");
      this.start = `${START}${this.user}:${location.pathname}:${name}:`;
      this.fields = new Fields(this.form);
      this.isTyped = "typed" in mark.dataset;
      this.opened = Date.now();
      this.left = [];
      this.id = ID.test(mark.dataset.keptAs ?? "") ? mark.dataset.keptAs : this.makeId();
      const own = store.read(this.key);
      this.before = new Map((own?.fields ?? []).map((field) => [field.key, field]));
      this.left = own?.left ?? [];
      this.addHidden();
      this.listen();
    }

    get key() { return this.start + this.id; }
    get version() { return this.form.elements._version; }

    makeId() {
      return [...crypto.getRandomValues(new Uint8Array(12))].map((one) => one.toString(16).padStart(2, "0")).join("");
    }

    addHidden() {
      this.hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "kept_as", value: this.id });
      this.form.append(this.hidden);
    }

    listen() {
      const soon = () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.save(), WAIT); };
      for (const event of ["input", "change", "focusout"]) this.form.addEventListener(event, soon);
      for (const event of ["formset:added", "formset:removed"]) document.addEventListener(event, soon);
      window.django?.jQuery?.(this.form).on("change", soon);  // some boxes tell only jQuery
      const now = () => { clearTimeout(this.timer); this.save(); };
      this.form.addEventListener("submit", now);
      addEventListener("pagehide", now);
      document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") now(); });
    }

    // What differs from the record: where a page shows again what was typed, from what was before.
    changed() {
      const found = [];
      for (const [key, field] of this.fields.read()) {
        const before = this.before.get(key);
        const old = before ? before.old : field.old;
        if (isSame(field.value, old)) continue;
        const { label, value, words } = field;
        found.push({ key, label, value, words, old, oldWords: before ? before.oldWords : field.oldWords });
      }
      return found;
    }

    save() {
      const fields = this.changed();
      this.mark.dataset.holds = fields.length + this.left.length;
      if (!fields.length && !this.left.length) { store.remove(this.key); return; }
      const entry = { at: Date.now(), opened: this.opened, version: this.version?.value ?? "", fields, left: this.left };
      const trouble = store.write(this.key, entry);
      keepFew(this.user);
      if (trouble) this.say(trouble);
    }

    get place() {
      this.shown ??= this.mark === this.form ? this.form.insertBefore(document.createElement("div"), this.form.firstChild) : this.mark;
      return this.shown;
    }

    say(words) {
      if (!this.said) {
        this.said = make("p", { className: "kept-said", tabIndex: -1 });
        this.said.setAttribute("role", "status");
        this.place.append(this.said);
      }
      if (this.said.textContent !== words) this.said.textContent = words;
    }

    // What found no place goes back to where it now has one: choices of a list that is previewed again.
    putLeft() {
      const now = this.fields.read();
      const found = this.left.filter((kept) => !kept.key.includes("+") && now.has(kept.key));
      if (!found.length) return;
      this.left = this.left.filter((kept) => !found.includes(kept));
      for (const kept of found) this.fields.put(now.get(kept.key).fields, kept);
      this.save();
      this.say(`What was kept is back in ${found.length} more field${found.length > 1 ? "s" : ""}.`);
    }

    offerAll() {
      for (const key of store.keys(this.start).filter((one) => one !== this.key)) {
        const entry = store.read(key);
        const rows = entry ? this.compare(entry) : [];
        if (rows.length) this.offer(key, entry, rows);
        else if (!this.isTyped) store.remove(key);
      }
    }

    compare(entry) {
      const now = this.fields.read();
      const rows = [...entry.fields, ...(entry.left ?? [])].map((kept) => ({ kept, field: now.get(kept.key) }));
      return rows
        .filter(({ kept, field }) => kept.key.includes("+") || !field || !isSame(field.value, kept.value))
        .map(({ kept, field }) => ({ kept, now: kept.key.includes("+") ? "" : field ? field.words : "no longer here" }));
    }

    offer(key, entry, rows) {
      const box = make("section", { className: "kept" });
      box.setAttribute("aria-label", "Unsaved changes that were kept");
      const put = make("button", { type: "button", className: "default", textContent: "Put them back" });
      const discard = make("button", { type: "button", textContent: "Discard" });
      const ways = make("div", { className: "kept-ways" });
      ways.append(put, discard);
      box.append(make("p", { textContent: `Unsaved changes from ${tellTime(entry.at)} were kept.` }), ways, listRows(rows, 200));
      this.place.append(box);
      put.addEventListener("click", () => this.putBack(key, entry, box));
      discard.addEventListener("click", () => { store.remove(key); box.remove(); this.finish("The kept changes are discarded."); });
    }

    putBack(key, entry, box) {
      if (this.version && entry.version && entry.opened < this.opened) {
        // The server compares with what the record was when this was typed.
        this.version.value = entry.version;
        this.opened = entry.opened;
      }
      const lost = this.putFields([...entry.fields, ...(entry.left ?? [])]);
      this.left = [...this.left, ...lost];
      this.save();
      if (key !== this.key) store.remove(key);
      box.replaceChildren();
      const words = lost.length ? "These have no place in this form any more; copy what you need:" : "";
      if (lost.length) box.append(make("p", { textContent: words }), listRows(lost.map((kept) => ({ kept, now: "no longer here" }))));
      else box.remove();
      this.finish("The kept changes are back in the form. Nothing is saved before you save it.");
    }

    putFields(kept) {
      const lost = [];
      const rows = new Map();  // where each row that was added stands now
      for (const one of kept) {
        const added = one.key.match(/^(.+)\+(\d+)-(.+)$/);
        let field = added ? null : this.fields.read().get(one.key);
        if (added) {
          const row = `${added[1]}+${added[2]}`;
          if (!rows.has(row)) rows.set(row, this.fields.addRow(added[1]));
          const name = `${added[1]}-${rows.get(row)}-${added[3]}`;
          field = [...this.fields.read().values()].find((found) => found.fields[0].name === name);
        }
        if (field) this.fields.put(field.fields, one);
        else lost.push(one);
      }
      return lost;
    }

    finish(words) {
      this.say(words);
      this.said.focus();
    }
  }

  // Words ----------------------------------------------------------------------------------------

  const make = (name, given) => Object.assign(document.createElement(name), given);

  const tellTime = (at) => {
    const time = new Date(at);
    const hour = time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    if (time.toDateString() === new Date().toDateString()) return hour;
    return `${time.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${hour}`;
  };

  const shorten = (words, longest) => (words.length > longest ? `${words.slice(0, longest)}…` : words);

  const listRows = (rows, longest = Infinity) => {
    const table = make("table", {});
    const head = table.createTHead().insertRow();
    for (const words of ["Field", "In the form now", "Kept"]) {
      const cell = make("th", { textContent: words });
      cell.scope = "col";
      head.append(cell);
    }
    const body = table.createTBody();
    for (const { kept, now } of rows) {
      const row = body.insertRow();
      const cell = make("th", { textContent: kept.label });
      cell.scope = "row";
      row.append(cell);
      for (const words of [now, kept.words]) Object.assign(row.insertCell(), { dir: "auto", textContent: shorten(words, longest) || "empty" });
    }
    const details = make("details", { open: rows.length <= 8 });
    details.append(make("summary", { textContent: `What differs (${rows.length})` }), table);
    return details;
  };

  forgetSaved();
  forgetOld();
  const keepers = [...document.querySelectorAll("form[data-keep], form [data-keep]")].map((mark) => new Keeper(mark));
  addEventListener("load", () => { for (const keeper of keepers) { keeper.offerAll(); keeper.putLeft(); } });
})();
