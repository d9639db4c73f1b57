// The CSRF token of a page that has been open for long: sessions end, and servers are started again.

const inputs = () => [...document.querySelectorAll("input[name=_csrf]")];

let refreshing = null;

export const token = () => inputs()[0]?.value ?? "";

const refresh = async (patience) => {
  const answer = await fetch("/token", { signal: AbortSignal.timeout(patience) });
  if (answer.ok) {
    const fresh = (await answer.json()).token;
    for (const input of inputs()) {
      input.value = fresh;
    }
  }
};

// Gets one that is valid now, for every script and form of the page. One at a time: each answer comes with a cookie of
// its own, and only the last of them counts.
export const refreshToken = (patience) => {
  refreshing ??= refresh(patience).finally(() => {
    refreshing = null;
  });
  return refreshing;
};
