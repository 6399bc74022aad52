import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carteSpeciali } from '../supporto/carte-speciali.ts';
import { codiceDi, NucleoDiProva } from '../supporto/nucleo.ts';
import { sandboxDiProva } from '../supporto/sandbox.ts';
import type { SoftHsm } from '../supporto/softhsm.ts';

describe('a card with the public certificate of an operator and a key of its own', () => {
  let nucleo: NucleoDiProva;
  let carte: SoftHsm;

  beforeAll(async () => {
    const sandbox = await sandboxDiProva();
    const titolare = sandbox.dati.operatori[0]!;
    carte = await carteSpeciali(sandbox, [
      { etichetta: 'FALSA', titolare, chiaveAltrui: true },
      { etichetta: 'VERA', titolare },
    ]);
    nucleo = await NucleoDiProva.costruisci({ sandbox, carte });
  });
  afterAll(async () => {
    await nucleo.chiudi();
    await nucleo.sandbox.elimina();
    carte.chiudi();
  });

  const accedi = (etichetta: string) => nucleo.parti.sessione.accedi(nucleo.carta(etichetta), Buffer.from('12345678'));

  it('does not let anybody in, though its PIN is right', async () => {
    expect(await codiceDi(accedi('FALSA'))).toBe('FIRMA_NON_RIUSCITA');
    expect(nucleo.fase).toBe('fuori');
  });

  it('leaves a refusal in the log, and no log-in', async () => {
    expect((await nucleo.recordDi('accesso-rifiutato')).map(({ codice }) => codice)).toEqual(['FIRMA_NON_RIUSCITA']);
    expect(await nucleo.recordDi('accesso')).toEqual([]);
  });

  it('differs in nothing else from a card that does', async () => {
    await accedi('VERA');
    expect(nucleo.fase).toBe('aperta');
  });
});
