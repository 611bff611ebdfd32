/* Warns before the session of an open page ends, lets it last, and says when it has ended: what is
   typed stays, and once its owner has signed in again in another tab, the page goes on. */

(() => {
  const mark = document.getElementById("desk-session");
  if (!mark) return;
  const { address, signIn, account } = mark.dataset;
  const WARNING = 10 * 60_000;
  const EVERY = 15_000;
  const make = (name, given, ...parts) => {
    const made = Object.assign(document.createElement(name), given);
    made.append(...parts);
    return made;
  };
  const said = make("p");
  const box = make("section", { className: "desk-session", hidden: true });
  said.setAttribute("role", "status");
  said.dir = "auto";
  box.setAttribute("aria-label", "Your session");
  box.append(said);
  mark.append(box);

  let ends = Date.now() + Number(mark.dataset.seconds) * 1000;
  let state = "in";

  const show = (now, words, ...ways) => {
    if (state === now && said.textContent === words) return;
    state = now;
    box.hidden = false;
    box.dataset.state = now;
    document.documentElement.classList.add("desk-session-shown");
    box.replaceChildren(said, ...ways);
    said.textContent = words;
  };
  const hide = () => {
    state = "in";
    box.hidden = true;
    document.documentElement.classList.remove("desk-session-shown");
  };
  const closing = () => {
    const button = make("button", { type: "button", textContent: "Close" });
    button.addEventListener("click", hide);
    return button;
  };
  const anew = () => make("a", { href: signIn, target: "_blank", rel: "noopener", textContent: "Sign in in another tab" });

  const showOut = () => show("out", "You are signed out. What you typed is still here: sign in in another tab, then come back.", anew());
  const showOther = (name) => show("other", `You are signed in as ${name} now, and this page was opened by somebody else. Copy what you typed, and open the page anew.`);
  const showEnding = (mayStay) => {
    const at = new Date(ends).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    if (!mayStay) return show("ending", `You will be signed out at ${at}, as every session ends after a time. Save what you have typed.`);
    const stay = make("button", { type: "button", className: "default", textContent: "Stay signed in" });
    stay.addEventListener("click", () => ask("POST"));
    return show("ending", `You will be signed out at ${at} if you save or open nothing until then.`, stay);
  };

  const tokens = () => document.querySelectorAll("input[name=csrfmiddlewaretoken]");

  const hear = (found) => {
    if (found.account !== account) return showOther(found.name);
    for (const field of tokens()) field.value = found.token;
    ends = Date.now() + found.seconds * 1000;
    if (found.seconds * 1000 <= WARNING) return showEnding(found.may_stay);
    if (state === "out" || state === "other") return show("back", "You are signed in again; go on.", closing());
    return state === "ending" ? hide() : undefined;
  };

  let isAsking = false;
  const ask = async (method = "GET") => {
    if (isAsking) return;
    isAsking = true;
    try {
      const headers = { Accept: "application/json" };
      if (method === "POST") headers["X-CSRFToken"] = tokens()[0]?.value ?? "";
      const answer = await fetch(address, { method, headers, cache: "no-store" });
      if (answer.status === 401) showOut();
      else if (answer.ok) hear(await answer.json());
    } catch {
      // The server is not there; it is asked again.
    } finally {
      isAsking = false;
    }
  };

  const look = () => {
    if (document.visibilityState === "hidden") return;
    if (state === "out" || state === "other" || Date.now() >= ends - WARNING) ask();
  };
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);

  // A form is not sent where it would be lost, nor in the name of another account.
  document.addEventListener("submit", (event) => {
    const isHeld = state === "out" || state === "other" || Date.now() >= ends;
    if (!isHeld || event.target.method !== "post" || event.target.id === "logout-form") return;
    event.preventDefault();
    event.stopPropagation();
    ask();
    said.tabIndex = -1;
    said.focus();
  }, true);

  // Whatever else the page asks for may be what finds the session ended.
  const notice = (list) => {
    if (state !== "out" && list.getEntries().some((entry) => entry.responseStatus === 401)) showOut();
  };
  new PerformanceObserver(notice).observe({ type: "resource" });
})();
