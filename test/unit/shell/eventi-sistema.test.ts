import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const finto = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: vi.fn(() => 'active') });
  return { app: Object.assign(new EventEmitter(), { quit: vi.fn() }), powerMonitor, EventEmitter };
});
vi.mock('electron', () => finto);
const { eventiSistema } = await import('../../../main/shell/eventi-sistema.ts');
const { app, powerMonitor, EventEmitter } = finto;

const vero = process.platform;
const ascolta = vi.fn();
const evento = () => ({ preventDefault: vi.fn() });

const su = (piattaforma: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: piattaforma });
  eventiSistema()(ascolta);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: vero });
  powerMonitor.removeAllListeners();
  app.removeAllListeners();
  vi.clearAllMocks();
  vi.useRealTimers();
});

it.each(['linux', 'darwin', 'win32'] as const)('on %s tells of a suspension', (piattaforma) => {
  su(piattaforma);
  powerMonitor.emit('suspend');
  expect(ascolta).toHaveBeenCalledExactlyOnceWith('sospensione');
});

describe('the screen lock', () => {
  it.each(['darwin', 'win32'] as const)('is told by %s', (piattaforma) => {
    su(piattaforma);
    powerMonitor.emit('lock-screen');
    expect(ascolta).toHaveBeenCalledExactlyOnceWith('blocco-schermo');
  });

  it('is seen on Linux, which does not tell of it: once each time', () => {
    su('linux');
    vi.advanceTimersByTime(10_000);
    expect(ascolta).not.toHaveBeenCalled();
    powerMonitor.getSystemIdleState.mockReturnValue('locked');
    vi.advanceTimersByTime(10_000);
    expect(ascolta).toHaveBeenCalledExactlyOnceWith('blocco-schermo');
    powerMonitor.getSystemIdleState.mockReturnValue('idle');
    vi.advanceTimersByTime(10_000);
    powerMonitor.getSystemIdleState.mockReturnValue('locked');
    vi.advanceTimersByTime(10_000);
    expect(ascolta).toHaveBeenCalledTimes(2);
  });
});

describe('a shutdown waits until the application has quit in order', () => {
  it.each(['linux', 'darwin'] as const)('on %s', (piattaforma) => {
    su(piattaforma);
    const spegnimento = evento();
    powerMonitor.emit('shutdown', spegnimento);
    expect(spegnimento.preventDefault).toHaveBeenCalledOnce();
    expect(ascolta).toHaveBeenCalledExactlyOnceWith('spegnimento');
    expect(app.quit).toHaveBeenCalledOnce();
  });

  it('on Windows, where each window is told', () => {
    su('win32');
    const finestra = new EventEmitter();
    app.emit('browser-window-created', {}, finestra);
    const spegnimento = evento();
    finestra.emit('query-session-end', spegnimento);
    expect(spegnimento.preventDefault).toHaveBeenCalledOnce();
    expect(ascolta).toHaveBeenCalledExactlyOnceWith('spegnimento');
    expect(app.quit).toHaveBeenCalledOnce();
  });

  it('on Windows, even if it can no longer be put off', () => {
    su('win32');
    const finestra = new EventEmitter();
    app.emit('browser-window-created', {}, finestra);
    finestra.emit('session-end', evento());
    expect(ascolta).toHaveBeenCalledExactlyOnceWith('spegnimento');
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
