// Saves the STAR form while a person writes, keeps in this browser what the server does not have yet, and says which is
// which. The form works without it.
import { forget, hold, keep } from "./kept-text.js";
import { offerLeftovers } from "./leftovers.js";
import { refreshToken, token } from "./token.js";

// A pause in the typing that is long enough to save; whoever makes none is saved now and then all the same.
const PAUSE = 1500;
const LONGEST_WITHOUT_SAVE = 10_000;
// What is typed is in the browser's own storage at most this much later.
const KEEP_WITHIN = 400;
const PATIENCE = 15_000;
const RETRY_AFTER = [1000, 2000, 4000, 8000, 15_000];
// Browsers send at most 64 KiB on behalf of a page that has gone.
const MOST_ON_LEAVING = 60_000;

const form = document.querySelector("[data-draft-form]");
const line = form.querySelector("[data-save-line]");
const shown = line.querySelector("[data-save-shown]");
const told = line.querySelector("[data-save-told]");
const look = line.querySelector("[data-save-look]");
const fields = [...form.querySelectorAll("input[type=text], textarea")];
const hidden = (name) => form.querySelector(`input[type=hidden][name=${name}]`);

const id = crypto.randomUUID();
const prompt = form.dataset.prompt || null;
const copiedFrom = hidden("copiedFrom")?.getAttribute("value") ?? null;
let draft = form.dataset.draft || null;
// From the page as it came: a browser that goes back may have put old values into the inputs.
let version = Number(hidden("version")?.getAttribute("value") ?? 0);
if (draft) {
  hidden("version").value = version;
}

// Half an emoji, as it stands while one is being typed, is no text that can be sent.
const wellFormed = (text) => text.toWellFormed?.() ?? text;
const read = () => Object.fromEntries(fields.map((field) => [field.name, wellFormed(field.value)]));
const same = (one, other) => fields.every(({ name }) => one[name] === other[name]);
const isBlank = (typed) => fields.every((field) => field.type === "text" || !typed[field.name].trim());

// What the server has; null where the page came back with text that it has nowhere.
let stored =
  form.dataset.unsaved === "true" ? null : Object.fromEntries(fields.map((field) => [field.name, field.defaultValue]));
const dirty = () => stored === null || !same(read(), stored);

// saved | unreachable | failed | refused | conflict | gone
let state = form.dataset.refused === "true" ? "refused" : "saved";
// A save that was sent and not answered: it is sent again as it was, so that it has one effect.
let unanswered = null;
// Whether a working revision is open, which is to be closed on leaving.
let open = false;
let kept = false;
let savedAt = null;
let saving = false;
let leaving = false;
let tries = 0;

// ---- What the line says ----

const words = (key) => line.dataset[`${key}Kept`] && kept ? line.dataset[`${key}Kept`] : line.dataset[key];

const set = (element, text) => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
};

const say = () => {
  const trouble = state !== "saved" && dirty();
  const settled = savedAt
    ? line.dataset.saved.replace("{0}", savedAt.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }))
    : "";
  let now = settled;
  if (trouble) {
    now = state === "refused" && isBlank(read()) ? line.dataset.empty : words(state);
  } else if (saving && dirty()) {
    now = line.dataset.saving;
  } else if (dirty() && !(stored !== null && !draft && isBlank(read()))) {
    now = line.dataset.typing;
  }
  set(shown, now);
  // Whoever listens hears of trouble, and once a minute that all is saved; not of every pause.
  if (trouble || now === settled) {
    set(told, now);
  }
  line.classList.toggle("trouble", trouble);
  look.hidden = !(trouble && (state === "conflict" || state === "gone"));
  set(look, state === "gone" ? line.dataset.lookGone : line.dataset.look);
};

// ---- In this browser ----

let keeping = 0;

const keepNow = () => {
  clearTimeout(keeping);
  keeping = 0;
  const written = dirty()
    ? keep({ id, prompt, draft, version, text: read(), saveId: unanswered?.body.saveId ?? null, at: Date.now() })
    : forget(id);
  return written.then(
    () => {
      kept = true;
      say();
    },
    () => {
      kept = false;
      say();
    },
  );
};

// ---- To the server ----

const post = ({ url, body }) => {
  const json = JSON.stringify(body);
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", [form.dataset.csrfHeader]: token() },
    body: json,
    // It may outlive the page.
    keepalive: new Blob([json]).size < MOST_ON_LEAVING,
    signal: AbortSignal.timeout(PATIENCE),
  });
};

const wish = (close) => {
  const text = read();
  const body = { saveId: crypto.randomUUID(), close, ...text };
  if (draft) {
    return { url: `/drafts/${draft}/autosave`, body: { ...body, version }, text };
  }
  return { url: `/prompts/${prompt}/drafts/autosave`, body: { ...body, copiedFrom }, text };
};

const saved = (sent, answer) => {
  stored = sent.text;
  version = answer.version;
  savedAt = new Date(answer.savedAt);
  open = !sent.body.close;
  if (!draft) {
    become(answer.id);
  }
  hidden("version").value = version;
  form.dataset.unsaved = "false";
};

// The new draft has a place now: loading the page again, and saving it, go on with that one.
const become = (newId) => {
  draft = newId;
  form.dataset.draft = newId;
  form.action = `/drafts/${newId}`;
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = "version";
  form.prepend(input);
  hidden("copiedFrom")?.remove();
  history.replaceState(history.state, "", `/drafts/${newId}/edit`);
};

const send = async (sent) => {
  unanswered = sent;
  let answer;
  try {
    answer = await post(sent);
    if (answer.status === 403) {
      await refreshToken(PATIENCE);
      answer = await post(sent);
    }
    if (answer.ok) {
      const body = await answer.json();
      unanswered = null;
      saved(sent, body);
      return "saved";
    }
  } catch {
    return "unreachable";
  }
  if (answer.status >= 500 || answer.status === 403 || answer.status === 408 || answer.status === 429) {
    return "failed";
  }
  unanswered = null;
  return answer.status === 409 ? "conflict" : answer.status === 404 ? "gone" : "refused";
};

let running = null;

// One save at a time. What was sent before and not answered goes first: it tells where the next one starts from.
const save = async (close) => {
  while (running) {
    await running;
  }
  running = (async () => {
    saving = true;
    say();
    let outcome = unanswered ? await send(unanswered) : "saved";
    if (outcome === "saved" && (dirty() || (close && open))) {
      const next = wish(close);
      unanswered = next;
      keepNow();
      outcome = await send(next);
    }
    state = outcome;
    saving = false;
    return outcome;
  })();
  const outcome = await running;
  running = null;
  await keepNow();
  plan(outcome);
  return outcome;
};

let pause = 0;
let latest = 0;
let retry = 0;

// A save that nobody waits for.
const saveInPassing = () => {
  clearTimeout(pause);
  clearTimeout(latest);
  clearTimeout(retry);
  latest = 0;
  if (dirty() || unanswered) {
    save(false);
  } else if (state === "unreachable" || state === "failed") {
    state = "saved";
  }
};

const plan = (outcome) => {
  clearTimeout(retry);
  if (outcome === "unreachable" || outcome === "failed") {
    retry = setTimeout(saveInPassing, RETRY_AFTER[Math.min(tries, RETRY_AFTER.length - 1)]);
    tries++;
  } else {
    tries = 0;
  }
};

const typed = () => {
  keeping ||= setTimeout(keepNow, KEEP_WITHIN);
  if (state === "refused" || state === "saved") {
    // Refused was what stood there then.
    state = "saved";
    clearTimeout(pause);
    if (!dirty() && !unanswered) {
      clearTimeout(latest);
      latest = 0;
    } else if (draft || !isBlank(read())) {
      pause = setTimeout(saveInPassing, PAUSE);
      latest ||= setTimeout(saveInPassing, LONGEST_WITHOUT_SAVE);
    }
  }
  say();
};

form.addEventListener("input", typed);

const tryAgain = () => {
  if (state === "unreachable" || state === "failed") {
    tries = 0;
    saveInPassing();
  }
};
addEventListener("online", tryAgain);
addEventListener("focus", tryAgain);
addEventListener("offline", () => {
  if (dirty() && state === "saved") {
    state = "unreachable";
    plan(state);
    say();
  }
});

// ---- Leaving ----

const submitAsForm = () => {
  leaving = true;
  form.submit();
};

// Somebody may type on while it is saved.
const saveAll = async () => {
  let outcome;
  do {
    outcome = await save(true);
  } while (outcome === "saved" && dirty());
  return outcome;
};

// Saving is the same save as the others, but it closes the revision and goes on to the feedback. Where it is refused,
// the form is sent as without scripts: the server's page tells what is wrong, or shows both texts.
let submitting = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (submitting) {
    return;
  }
  submitting = true;
  try {
    clearTimeout(pause);
    clearTimeout(latest);
    latest = 0;
    if (state === "conflict" || state === "gone" || (!draft && isBlank(read()))) {
      submitAsForm();
      return;
    }
    const outcome = await saveAll();
    if (outcome === "saved") {
      leaving = true;
      location.assign(`/drafts/${draft}`);
    } else if (outcome === "refused" || outcome === "conflict" || outcome === "gone") {
      submitAsForm();
    }
  } finally {
    submitting = false;
  }
});

look.addEventListener("click", submitAsForm);

// Following a link, or sending another form of the page, closes the revision first: the next page shows what was just
// written, and a copy has it too.
const hasToSave = () => state === "saved" && (dirty() || open || running) && (draft || !isBlank(read()));

const isPlainClick = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[href]");
  const leads =
    link &&
    (!link.target || link.target === "_self") &&
    link.origin === location.origin &&
    !(link.pathname === location.pathname && link.hash);
  if (leads && isPlainClick(event) && hasToSave()) {
    event.preventDefault();
    await saveAll();
    location.assign(link.href);
  }
});

document.addEventListener("submit", async (event) => {
  if (event.target !== form && !event.defaultPrevented && hasToSave()) {
    event.preventDefault();
    await saveAll();
    event.target.submit();
  }
});

// Reloading, going back, closing the tab: nobody waits for an answer any more.
const leave = () => {
  if (leaving) {
    return;
  }
  keepNow();
  if (!hasToSave()) {
    return;
  }
  if (!running) {
    save(true);
  } else if (draft && unanswered && !same(unanswered.text, read())) {
    // Not for a new draft: it would be made twice. What is not saved then is kept here.
    post(wish(true)).catch(() => {});
  }
};

addEventListener("beforeunload", (event) => {
  // Only where leaving does not save it.
  if (!leaving && dirty() && state !== "saved" && !(state === "refused" && isBlank(read()))) {
    event.preventDefault();
  }
  leave();
});
addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && dirty()) {
    keepNow();
    if (state === "saved") {
      saveInPassing();
    }
  }
});

// ---- Coming back ----

hold(id);

addEventListener("pageshow", (event) => {
  leaving = false;
  if (event.persisted && !dirty()) {
    // This page was put away for a while: what it shows may be old.
    location.reload();
  } else if (dirty() && stored !== null) {
    if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
      // Somebody was faster than this script.
      typed();
    } else {
      offerWhatTheBrowserPutIn();
    }
  }
});

// Going back or loading again, browsers put in what stood there before. It may be older than what the server has, and so
// it is offered like any text that was left behind.
const offerWhatTheBrowserPutIn = async () => {
  const entry = { id: crypto.randomUUID(), prompt, draft, version, text: read(), saveId: null, at: Date.now() };
  for (const field of fields) {
    field.value = stored[field.name];
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
  await keep(entry).catch(() => {});
  await offer(entry);
};

// Takes over a newer state of the draft where nothing was typed here.
const adopt = (now) => {
  if (dirty() || now.id !== draft || now.version <= version) {
    return;
  }
  const inFocus = document.activeElement;
  const caret = fields.includes(inFocus) ? [inFocus.selectionStart, inFocus.selectionEnd] : null;
  for (const field of fields) {
    if (field.value !== now[field.name]) {
      field.value = now[field.name];
    }
  }
  stored = read();
  version = now.version;
  hidden("version").value = version;
  if (caret) {
    inFocus.setSelectionRange(...caret);
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
};

// Puts a text that was left behind into the form, as if it were typed.
const fill = async (text) => {
  for (const field of fields) {
    if (typeof text[field.name] === "string") {
      field.value = text[field.name];
    }
  }
  await keepNow();
  form.dispatchEvent(new Event("input", { bubbles: true }));
};

const offer = offerLeftovers({ id, read, same, fill, adopt, prompt, draft: () => draft });

if (stored === null) {
  keepNow();
}
