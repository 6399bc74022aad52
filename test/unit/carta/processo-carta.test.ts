import { expect, test, vi } from 'vitest';
import type { RichiestaCarta } from '../../../contract/carta.ts';
import { ProcessoCarta, tempiCarta } from '../../../main/carta/processo-carta.ts';

/** A child that says what the test makes it say. */
function figlioFinto() {
  const inviati: RichiestaCarta[] = [];
  let parla: (messaggio: unknown) => void = () => undefined;
  let finisce: (codice: number | null) => void = () => undefined;
  const uccidi = vi.fn();
  const fine = vi.fn();
  const processo = new ProcessoCarta(
    {
      pid: 1,
      invia: (messaggio) => void inviati.push(messaggio as RichiestaCarta),
      allaRicezione: (ascolta) => void (parla = ascolta),
      allaFine: (ascolta) => void (finisce = ascolta),
      uccidi,
    },
    tempiCarta,
    { lettori: () => undefined, fine },
  );
  return { processo, inviati, uccidi, fine, parla: (uno: unknown) => parla(uno), finisce: (uno: null) => finisce(uno) };
}

const accesso = () => ({
  tipo: 'accedi' as const,
  lettore: '00',
  seriale: '1',
  pin: new TextEncoder().encode('12345678'),
});
const azzerato = Array(8).fill(0);

test('one request at a time is in the child, in order', () => {
  const { processo, inviati, parla } = figlioFinto();
  void processo.chiedi<'stato'>({ tipo: 'stato' });
  void processo.chiedi<'esci'>({ tipo: 'esci', lettore: '00' });
  expect(inviati.map(({ tipo }) => tipo)).toEqual(['stato']);
  parla({ tipo: 'risposta', id: 1, esito: { ok: true, value: [] } });
  expect(inviati.map(({ tipo }) => tipo)).toEqual(['stato', 'esci']);
  processo.chiudi({ code: 'MODULO_CADUTO' });
});

test('a PIN is zeroed as soon as it is sent', () => {
  const { processo } = figlioFinto();
  const corpo = accesso();
  void processo.chiedi<'accedi'>(corpo);
  expect([...corpo.pin]).toEqual(azzerato);
  processo.chiudi({ code: 'MODULO_CADUTO' });
});

test('so are the old and new PIN of a change, and the PUK and new PIN of an unblocking', () => {
  for (const tipo of ['cambiaPin', 'sbloccaPin'] as const) {
    const { processo } = figlioFinto();
    const [carta, uno, nuovo] = [{ lettore: '00', seriale: '1' }, accesso().pin, accesso().pin];
    if (tipo === 'cambiaPin') void processo.chiedi<'cambiaPin'>({ tipo, ...carta, pin: uno, nuovo });
    else void processo.chiedi<'sbloccaPin'>({ tipo, ...carta, puk: uno, nuovo, modo: 'accesso-so' });
    expect([...uno, ...nuovo]).toEqual([...azzerato, ...azzerato]);
    processo.chiudi({ code: 'MODULO_CADUTO' });
  }
});

test('a PIN still in the queue is zeroed when the child ends', async () => {
  const { processo, finisce } = figlioFinto();
  void processo.chiedi<'stato'>({ tipo: 'stato' });
  const corpo = accesso();
  const esito = processo.chiedi<'accedi'>(corpo);
  expect([...corpo.pin]).not.toEqual(azzerato);
  finisce(null);
  expect(await esito).toMatchObject({ ok: false, error: { code: 'MODULO_CADUTO' } });
  expect([...corpo.pin]).toEqual(azzerato);
});

test('a PIN given after the end is refused and zeroed', async () => {
  const { processo, finisce, inviati } = figlioFinto();
  finisce(null);
  const corpo = accesso();
  expect(await processo.chiedi<'accedi'>(corpo)).toMatchObject({ ok: false, error: { code: 'MODULO_CADUTO' } });
  expect([...corpo.pin]).toEqual(azzerato);
  expect(inviati).toEqual([]);
});

test('a message that is not of the contract ends the child', async () => {
  const { processo, parla, uccidi, fine } = figlioFinto();
  const esito = processo.chiedi<'stato'>({ tipo: 'stato' });
  parla({ tipo: 'lettori', lettori: [{ id: 5 }] });
  expect(await esito).toMatchObject({ ok: false, error: { code: 'MODULO_ERRORE' } });
  expect(uccidi).toHaveBeenCalledOnce();
  expect(fine).toHaveBeenCalledOnce();
});

test('an answer whose value is not of the contract is an error', async () => {
  const { processo, parla } = figlioFinto();
  const esito = processo.chiedi<'stato'>({ tipo: 'stato' });
  parla({ tipo: 'risposta', id: 1, esito: { ok: true, value: 'everything is fine' } });
  expect(await esito).toMatchObject({ ok: false, error: { code: 'MODULO_ERRORE' } });
  processo.chiudi({ code: 'MODULO_CADUTO' });
});

test('an answer to nothing is not believed', () => {
  const { processo, parla, inviati } = figlioFinto();
  void processo.chiedi<'stato'>({ tipo: 'stato' });
  void processo.chiedi<'stato'>({ tipo: 'stato' });
  parla({ tipo: 'risposta', id: 7, esito: { ok: true, value: [] } });
  expect(inviati).toHaveLength(1);
  processo.chiudi({ code: 'MODULO_CADUTO' });
});

test('ending it on purpose is not a fall', () => {
  const { processo, fine, finisce } = figlioFinto();
  processo.chiudi({ code: 'MODULO_NON_CARICATO' });
  finisce(null);
  expect(fine).not.toHaveBeenCalled();
});
