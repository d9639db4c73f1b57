// Feedback on the STAR form while typing. The form works without it: saving shows the same feedback on a page of its own.
import { refreshToken, token } from "./token.js";

// With the time that the server takes, feedback is there well within 300 ms of a pause.
const PAUSE = 120;
// Screen readers are told less often than the page changes, and never twice the same.
const QUIET = 1500;
const KEPT = "star-practice-live-";
const PATIENCE = 15_000;
// Where the server does not answer it is asked again, whether or not somebody types on.
const RETRY_AFTER = [1000, 2000, 4000, 8000, 15_000];

const host = document.querySelector("[data-live]");
const form = document.querySelector("[data-draft-form]");
const card = host.querySelector("[data-live-card]");
const lost = host.querySelector("[data-live-lost]");
const status = host.querySelector("[data-live-status]");
// Where the page is too narrow for the feedback to stand beside the text, its gist stays in sight under it.
const brief = form.querySelector("[data-live-brief]");

let asking = null;
let pause = 0;
let quiet = 0;
let told = "";
let sent = null;
let retry = 0;
let tries = 0;

const tell = (words) => {
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    if (words !== told) {
      told = words;
      status.textContent = words;
    }
  }, QUIET);
};

const put = (html) => {
  const content = new DOMParser().parseFromString(html, "text/html").querySelector("[data-status]");
  if (!content) {
    throw new Error("no feedback in the answer");
  }
  for (const place of host.querySelectorAll("[data-live-part]")) {
    const scrolled = place.scrollTop;
    place.replaceChildren(...content.querySelector(`[data-part=${place.dataset.livePart}]`).childNodes);
    place.scrollTop = scrolled;
  }
  follow();
  return content.dataset.status.trim();
};

const read = () => {
  const typed = new URLSearchParams();
  for (const field of form.querySelectorAll("textarea")) {
    typed.append(field.name, field.value);
  }
  return typed;
};

const send = (typed, signal) => {
  const body = new URLSearchParams(typed);
  body.append("_csrf", token());
  return fetch(host.dataset.url, { method: "POST", body, signal });
};

const ask = async () => {
  clearTimeout(retry);
  const typed = read();
  asking?.abort();
  asking = null;
  if (typed.toString() === sent && lost.hidden) {
    return;
  }
  asking = new AbortController();
  const mine = asking;
  try {
    let answer = await send(typed, mine.signal);
    if (answer.status === 403) {
      await refreshToken(PATIENCE);
      answer = await send(typed, mine.signal);
    }
    const html = await answer.text();
    if (mine.signal.aborted) {
      return;
    }
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    const gist = put(html);
    tell(gist);
    brief.firstElementChild.textContent = gist;
    brief.hidden = !gist;
    sent = typed.toString();
    tries = 0;
    card.hidden = false;
    lost.hidden = true;
    card.classList.remove("fb-live-old");
  } catch (error) {
    if (!mine.signal.aborted) {
      lost.hidden = false;
      brief.hidden = true;
      card.classList.add("fb-live-old");
      tell(host.dataset.lost);
      retry = setTimeout(ask, RETRY_AFTER[Math.min(tries, RETRY_AFTER.length - 1)]);
      tries++;
    }
  }
};

// The marked words keep step with the section that is being written.
const follow = () => {
  const name = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.name : null;
  const marks = host.querySelector("[data-live-part=marks]");
  const section = name && marks.querySelector(`[data-section=${CSS.escape(name)}]`);
  if (section) {
    marks.scrollTop = section.offsetTop - marks.offsetTop;
  }
};

form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, PAUSE);
});
form.addEventListener("focusin", follow);

// What is folded open or shut stays so, in this browser.
for (const details of host.querySelectorAll("[data-live-keep]")) {
  const name = KEPT + details.dataset.liveKeep;
  try {
    details.open = localStorage.getItem(name) === "open";
  } catch {
    // Storage is switched off; then it is folded shut each time.
  }
  details.addEventListener("toggle", () => {
    try {
      localStorage.setItem(name, details.open ? "open" : "shut");
    } catch {
      // As above.
    }
    follow();
  });
}

// The saved version's feedback is fetched when it is looked at; a new draft has one from its first save on.
const saved = host.querySelector("[data-live-saved]");
const offerSaved = () => {
  saved.hidden = !form.dataset.draft;
};
new MutationObserver(offerSaved).observe(form, { attributes: true, attributeFilter: ["data-draft"] });
offerSaved();
saved.addEventListener("toggle", async () => {
  if (!saved.open) {
    return;
  }
  try {
    const answer = await fetch(`/drafts/${form.dataset.draft}/feedback`);
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    saved.querySelector("[data-live-last]").replaceChildren(...page.body.childNodes);
  } catch {
    saved.querySelector("[data-live-last]").textContent = host.dataset.lost;
  }
});

// A key opens and shuts what is beside the form; the caret stays where it is.
const byKey = new Map();
for (const details of document.querySelectorAll("[data-live-key]")) {
  byKey.set(details.dataset.liveKey, details);
  details.querySelector("summary").setAttribute("aria-keyshortcuts", details.dataset.liveKey);
}
const guide = document.querySelector("[data-guide]");
if (guide) {
  byKey.set("F2", guide);
  guide.querySelector("summary").setAttribute("aria-keyshortcuts", "F2");
}
for (const hint of document.querySelectorAll("[data-live-hint]")) {
  hint.hidden = false;
}
addEventListener("keydown", (event) => {
  const details = byKey.get(event.key);
  if (details && !details.hidden && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    details.open = !details.open;
    if (details.open) {
      details.scrollIntoView({ block: "nearest" });
    }
  }
});

addEventListener("pageshow", ask);
addEventListener("online", () => {
  if (!lost.hidden) {
    ask();
  }
});
ask();
