// Text that the server may not have yet, kept in this browser: one entry for each open form.
//
// IndexedDB and not localStorage: Chromium writes localStorage to the disk seconds later, and with it the last words
// are gone when the browser is killed.

const TEXTS = "texts";
// What nobody came back for.
const FORGOTTEN_AFTER = 30 * 24 * 60 * 60 * 1000;

const whenDone = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = (async () => {
  const opening = indexedDB.open("star-practice", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TEXTS, { keyPath: "id" });
  return whenDone(opening);
})();
opened.catch(() => {
  // Storage is switched off: each call fails, and the caller says that nothing is kept.
});

let database = null;
opened.then((it) => {
  database = it;
}, () => {});

// Resolves when the browser has it for good. Starts at once where it can, because the page may be about to go.
const write = (change) => {
  const begin = (db) =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(TEXTS, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(TEXTS));
      transaction.commit();
    });
  return database ? begin(database) : opened.then(begin);
};

export const keep = (entry) => write((texts) => texts.put(entry));

export const forget = (id) => write((texts) => texts.delete(id));

export const kept = async () => whenDone((await opened).transaction(TEXTS).objectStore(TEXTS).getAll());

const lockName = (id) => `star-practice-form-${id}`;

// Tells other tabs that the form with this id is open: the lock goes when the page goes, however it goes.
export const hold = (id) => {
  navigator.locks?.request(lockName(id), () => new Promise(() => {}));
};

// Hands over what other forms have left behind: at once, or when the tab that shows such a form is gone.
export const leftBehind = async (own, found) => {
  for (const { id, at } of await kept()) {
    if (id === own) {
      continue;
    }
    if (Date.now() - at > FORGOTTEN_AFTER) {
      forget(id);
      continue;
    }
    const consider = async () => {
      const entry = (await kept()).find((it) => it.id === id);
      if (entry) {
        await found(entry);
      }
    };
    if (navigator.locks) {
      navigator.locks.request(lockName(id), consider);
    } else {
      await consider();
    }
  }
};
