import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, avvisiDi, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import { cancellazione, decesso, inElenco, localita, sentenza, testoIn } from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio, ...altriFigli] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi, ...Campi[]];
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });

describe('2001: a death', () => {
  const delPadre = (): Campi =>
    decesso(padre, {
      datiControllo: { ruoloSoggetto: '1' },
      elencoSoggettiFamiglia: [inElenco(madre, '1'), ...[figlio, ...altriFigli].map((uno) => inElenco(uno, '3'))],
    });

  prova('of a child changes the child alone', () => {
    a.registra('2001', decesso(figlio));
    const scheda = a.cittadino(di(figlio))!;
    expect(testoIn(scheda, 'datiCancellazione', 'motivoCancellazione')).toBe('1');
    expect(testoIn(scheda, 'datiDecesso', 'dataEvento')).toBe(OGGI);
    expect(a.famiglia(di(padre)).map(idAnprDi)).not.toContain(idAnprDi(figlio));
    expect(a.famiglia(di(padre), '2026-06-14').map(idAnprDi)).toContain(idAnprDi(figlio));
    expect(a.cittadino(di(figlio), '2026-06-14')!['datiDecesso']).toBeUndefined();
  });
  prova('of the head gives the family the head that was told, and says that the widow is to be registered', () => {
    const risposta = a.registra('2001', delPadre());
    expect(avvisiDi(risposta)[0]).toContain('EN310');
    const famiglia = a.famiglia(di(madre));
    expect(famiglia).toHaveLength(2 + altriFigli.length);
    expect(testoIn(famiglia[0], 'legameSoggetto', 'codiceLegame')).toBe('1');
    expect(testoIn(a.cittadino(di(madre)), 'statoCivile', 'statoCivile')).toBe('2');
    expect(testoIn(a.cittadino(di(madre), '2026-06-14'), 'legameSoggetto', 'codiceLegame')).toBe('2');
  });
  prova('presumed by judgement keeps the judgement', () => {
    const richiesta = decesso(figlio, {
      motivoCancellazione: { tipoMotivoCancellazione: '2' },
      datiDecesso: { dataEvento: '2020-01-01' },
      datiSentenza: sentenza(),
    });
    a.registra('2001', richiesta);
    expect(testoIn(a.cittadino(di(figlio)), 'datiCancellazione', 'datiSentenza', 'numero')).toBe('7/2026');
  });
  prova('of an Italian abroad goes under the reasons of the AIRE', () => {
    const chi = a.esempio('aire');
    const richiesta = decesso(chi, {
      motivoCancellazione: { tipoMotivoCancellazioneAIRE: '1' },
      datiControllo: { ruoloSoggetto: '1' },
    });
    a.registra('2001', richiesta);
    expect(testoIn(a.cittadino(di(chi)), 'datiDecesso', 'dataEvento')).toBe(OGGI);
  });
});

describe('2003: the other cancellations', () => {
  const straniero = a.esempio('straniero');

  prova('to another state keeps where', () => {
    a.registra('2003', cancellazione(straniero, '5', { destinazione: { localita: localita(stati.MAROCCO) } }));
    const scheda = a.cittadino(di(straniero))!;
    expect(testoIn(scheda, 'datiCancellazione', 'motivoCancellazione')).toBe('5');
    expect(testoIn(scheda, 'destinazione', 'localita', 'descrizioneStato')).toBe('MAROCCO');
    expect(scheda['permessoSoggiorno']).toBeUndefined();
  });
  prova('for who cannot be found', () => {
    const richiesta = cancellazione(straniero, '6', {
      datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: '2026-06-10' },
    });
    a.registra('2003', richiesta);
    expect(testoIn(a.cittadino(di(straniero)), 'datiCancellazione', 'dataDecorrenzaCancellazione')).toBe('2026-06-10');
    expect(a.cittadino(di(straniero), '2026-06-09')!['datiCancellazione']).toBeUndefined();
  });
});
