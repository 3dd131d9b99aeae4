// Reloads the page when the preview has built the site anew. The browser
// itself connects again after a break, and keeps the scroll position.
new EventSource("/_congbo/events").addEventListener("reload", () => location.reload());
