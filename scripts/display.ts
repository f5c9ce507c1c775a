/** Whether a window can be shown: macOS and Windows always can; elsewhere a variable says so. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  if (CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}
