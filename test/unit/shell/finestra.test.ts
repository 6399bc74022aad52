import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, Menu: {}, session: {} }));
const { rimediaAllaCaduta } = await import('../../../main/shell/finestra.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const finestraFinta = () => {
  const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const isDestroyed = vi.fn(() => false);
  const blocca = vi.fn();
  rimediaAllaCaduta({ webContents, isDestroyed } as unknown as BrowserWindow, blocca);
  return { webContents, isDestroyed, blocca };
};

describe("when the page's process falls", () => {
  it('locks the session at once, then loads the page again', () => {
    const { webContents, blocca } = finestraFinta();
    webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    expect(blocca).toHaveBeenCalledOnce();
    expect(webContents.reload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(webContents.reload).toHaveBeenCalledOnce();
  });

  it('loads nothing in a window closed meanwhile', () => {
    const { webContents, isDestroyed } = finestraFinta();
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    isDestroyed.mockReturnValue(true);
    vi.advanceTimersByTime(2_000);
    expect(webContents.reload).not.toHaveBeenCalled();
  });

  it('does nothing where it ended by itself', () => {
    const { webContents, blocca } = finestraFinta();
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    vi.advanceTimersByTime(2_000);
    expect(blocca).not.toHaveBeenCalled();
    expect(webContents.reload).not.toHaveBeenCalled();
  });
});
