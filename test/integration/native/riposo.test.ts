import { expect, test } from 'vitest';
import { BancoCarte } from '../../supporto/banco-carte.ts';

const durata = 11_000;
const cheParlanoConLaCarta = ['C_GetTokenInfo', 'C_GetSessionInfo', 'C_OpenSession', 'C_FindObjectsInit'] as const;

test.for([
  ['nobody logged in', false],
  ['a card logged in', true],
] as const)('at rest, %s: at most two calls a second to the driver, none to the card', async ([, conAccesso]) => {
  const banco = await BancoCarte.acceso([{ etichetta: 'CARTA' }]);
  try {
    if (conAccesso) await banco.accedi(banco.carta('CARTA'));
    const allaCarta = () => cheParlanoConLaCarta.map((funzione) => banco.modulo.conteggio(funzione));
    const [prima, prime] = [banco.modulo.conteggioTotale, allaCarta()];
    await new Promise((fatto) => setTimeout(fatto, durata));
    const chiamate = banco.modulo.conteggioTotale - prima;
    expect(chiamate).toBeGreaterThan(10);
    expect(chiamate).toBeLessThanOrEqual((durata / 1000) * 2);
    expect(allaCarta()).toEqual(prime);
  } finally {
    await banco.chiudi();
  }
});
