import { describe, expect, test } from 'vitest';
import { idAnprCorretto } from '../../../../contract/identificativi/id-anpr.ts';
import { sezioniDi, sezioneDi } from '../../../../contract/operazioni/valori.ts';
import { anagrafe, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import {
  codiceFiscaleDi,
  generalitaDi,
  nascita,
  persona,
  ricercaDi,
  senza,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const padre = a.esempio('famiglia-numerosa');
const [, madre] = a.famiglia({ idANPR: idAnprDi(padre) }) as [object, never];

describe('1001: a birth', () => {
  prova('gives the newborn an ID ANPR, a codice fiscale and the family of the parents', () => {
    const prima = a.famiglia({ idANPR: idAnprDi(padre) });
    const risposta = a.registra('1001', nascita(padre, madre));
    const [nata] = variati(risposta);
    const idANPR = idAnprDi(nata);
    expect(idAnprCorretto(idANPR)).toBe(true);
    const scheda = a.cittadino({ idANPR })!;
    expect(codiceFiscaleDi(scheda)).toBe('TSCLVI26H55G393L');
    expect(testoIn(scheda, 'legameSoggetto', 'codiceLegame')).toBe('3');
    expect(testoIn(scheda, 'paternita', 'generalita', 'cognome')).toBe(testoIn(padre, 'generalita', 'cognome'));
    expect(testoIn(scheda, 'datiIscrizione', 'datiIscrizioneComune', 'idOperazioneANPR')).toBe(risposta.idANPR);
    const dopo = a.famiglia({ idANPR: idAnprDi(padre) });
    expect(dopo.map(idAnprDi)).toEqual([...prima.map(idAnprDi), idANPR]);
  });
  prova('is not known the day before', () => {
    const idANPR = idAnprDi(variati(a.registra('1001', nascita(padre, madre)))[0]);
    expect(a.cittadino({ idANPR }, '2026-06-14')).toBeUndefined();
    expect(a.famiglia({ idANPR: idAnprDi(padre) }, '2026-06-14').map(idAnprDi)).not.toContain(idANPR);
  });
  prova('among several fathers of one name asks which, and takes the one chosen', () => {
    const baraldi = { cognome: 'BARALDI', nome: 'ANDREA' };
    const richiesta = nascita(padre, madre, {
      paternita: { generalita: baraldi },
      datiControllo: { origineCognome: '1', filiazione: '1', attribuzioneFamiglia: '3', gestioneCF: '1' },
    });
    const { ramo, valore } = a.chiedi('1001', richiesta);
    expect(ramo).toBe('multipla');
    const possibili = sezioniDi(sezioneDi(valore, 'elencoSoggettiPadre'), 'genitore');
    expect(possibili.length).toBeGreaterThan(1);
    const scelto = ricercaDi(possibili[1]!);
    const [nata] = variati(a.registra('1001', { ...richiesta, paternita: { generalita: scelto } }));
    expect(testoIn(nata, 'paternita', 'generalita', 'dataNascita')).toBe(scelto['dataNascita']);
  });
  prova('of two with the same generalità gives the second a codice fiscale for omocodia, on request', () => {
    const prima = variati(a.registra('1001', nascita(padre, madre)))[0]!;
    const richiesta = nascita(padre, madre, {
      datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '2' },
    });
    const [seconda] = variati(a.registra('1001', richiesta));
    const codice = testoIn(seconda, 'generalitaAttuali', 'codiceFiscale', 'codFiscale')!;
    expect(codice).toMatch(/^TSCLVI26H55G39P[A-Z]$/);
    expect(a.cittadino({ idANPR: idAnprDi(prima) })).toBeDefined();
    expect(idAnprDi(a.cittadino({ codiceFiscale: codice }))).toBe(idAnprDi(seconda));
  });
  prova('without a codice fiscale that is validated leaves the newborn without one', () => {
    const controlli = { attribuzioneFamiglia: '1', gestioneCF: '3' };
    const [nata] = variati(a.registra('1001', nascita(padre, madre, { datiControllo: controlli })));
    expect(generalitaDi(a.cittadino({ idANPR: idAnprDi(nata) })!)['codiceFiscale']).toBeUndefined();
  });
  prova('to a father whom ANPR does not know writes that he is outside it', () => {
    const ignoto = { generalita: { cognome: 'MÜLLER', nome: 'JÖRG', sesso: 'M', dataNascita: '1980-01-01' } };
    const richiesta = nascita(padre, madre, {
      paternita: ignoto,
      datiControllo: { attribuzioneFamiglia: '3', gestioneCF: '1' },
    });
    const [nata] = variati(a.registra('1001', richiesta));
    const scheda = a.cittadino({ idANPR: idAnprDi(nata) })!;
    expect(scheda['padreExtra']).toBe('S');
    expect(scheda['madreExtra']).toBeUndefined();
  });
  prova('with the sex left out is refused, and nothing of it remains', () => {
    const richiesta = nascita(padre, madre, { generalita1001: { generalita: senza(persona(), 'sesso') } });
    expect(a.chiedi('1001', richiesta).ramo).toBe('ko');
    expect(a.cittadino({ cognome: 'TOSCHI', nome: 'LIVIA' }, OGGI)).toBeUndefined();
  });
});
