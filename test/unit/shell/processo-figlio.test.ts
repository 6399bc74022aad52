import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { UtilityProcess } from 'electron';
import { afterEach, expect, it, vi } from 'vitest';
import { comeProcessoFiglio } from '../../../main/shell/processo-figlio.ts';

/** Electron's utility process, as far as its events and its pid. */
class FiglioFinto extends EventEmitter {
  pid: number | undefined;
}

const finto = (pid?: number) => {
  const elettronico = new FiglioFinto();
  elettronico.pid = pid;
  const figlio = comeProcessoFiglio(elettronico as unknown as UtilityProcess);
  const fine = vi.fn();
  figlio.allaFine(fine);
  return { elettronico, figlio, fine };
};

afterEach(() => void vi.restoreAllMocks());

it('tells the end with its code', () => {
  const { elettronico, fine } = finto(1);
  elettronico.emit('exit', 7);
  expect(fine).toHaveBeenCalledExactlyOnceWith(7);
});

it("takes V8's fatal error for the end, told once, instead of falling with it", () => {
  const { elettronico, fine } = finto(1);
  elettronico.emit('error', 'FatalError', 'v8.cc', '{}');
  elettronico.emit('exit', 134);
  expect(fine).toHaveBeenCalledExactlyOnceWith(1);
});

it('kills a child that is not born yet as soon as it is', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const { elettronico, figlio } = finto();
  figlio.uccidi();
  expect(kill).not.toHaveBeenCalled();
  elettronico.pid = 4321;
  elettronico.emit('spawn');
  expect(kill).toHaveBeenCalledExactlyOnceWith(4321, 'SIGKILL');
});

it('does not mind a child that is dead already', async () => {
  const morto = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(morto, 'exit');
  expect(() => finto(morto.pid).figlio.uccidi()).not.toThrow();
});

it('hides no other reason why a child could not be killed', () => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  expect(() => finto(1).figlio.uccidi()).toThrow('EPERM');
});
