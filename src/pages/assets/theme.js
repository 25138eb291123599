// Light and dark at once, and kept on this device; without a choice the system decides.
const root = document.documentElement;
const button = document.querySelector('[data-theme-toggle]');
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const current = () => root.dataset.theme ?? (systemDark.matches ? 'dark' : 'light');
const label = () => (button.textContent = current() === 'dark' ? button.dataset.light : button.dataset.dark);

const keep = (theme) => {
  try {
    localStorage.setItem('concord-theme', theme);
  } catch {
    // A device that keeps nothing: the choice lasts for this page.
  }
};

try {
  const kept = localStorage.getItem('concord-theme');
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;
} catch {
  // The same.
}
if (button !== null) {
  button.hidden = false;
  label();
  button.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
    keep(root.dataset.theme);
    label();
  });
  systemDark.addEventListener('change', label);
}
