import './link-token.js';
/** Light and dark at once, and kept on this device; without a choice the system decides. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const current = (): string => root.dataset['theme'] ?? (systemDark.matches ? 'dark' : 'light');

function keep(theme: string): void {
  try {
    localStorage.setItem('concord-theme', theme);
  } catch {
    // A device that keeps nothing: the choice lasts for this page.
  }
}

function showChoice(): void {
  if (button === null) return;
  button.textContent = button.dataset[current() === 'dark' ? 'light' : 'dark'] ?? '';
}

try {
  const kept = localStorage.getItem('concord-theme');
  if (kept === 'dark' || kept === 'light') root.dataset['theme'] = kept;
} catch {
  // The same.
}
if (button !== null) {
  button.hidden = false;
  showChoice();
  button.addEventListener('click', () => {
    const theme = current() === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    keep(theme);
    showChoice();
  });
  systemDark.addEventListener('change', showChoice);
}
