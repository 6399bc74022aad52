import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../../contract/operazioni/index.ts';
import { anagrafe, erroreDi, idAnprDi, OGGI, type Risposta, variati } from '../../../supporto/anagrafe.ts';
import {
  annullamento,
  BOLOGNA,
  cancellazione,
  codiceFiscaleDi,
  decesso,
  famigliaDi,
  generalitaCambiate,
  immigrazione,
  inElenco,
  ISTAT_BOLOGNA,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  nascita,
  residenza,
  straniera,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const giorni = [OGGI, '2026-06-14', '2020-05-05', '2015-01-01'];

/** Everything that 3002 tells of some people, on several days. */
const fotografia = (chi: readonly Campi[]): unknown =>
  giorni.map((giorno) => chi.map((uno) => [a.cittadino(di(uno), giorno), a.famiglia(di(uno), giorno)]));

const perAnnullare = { '1': '1013', '2': '2011', '5': '5012' } as const;
const annulla = (codice: CodiceRegistrazione, fatta: Risposta, chi: Campi, altro: Campi = {}): Risposta => {
  const suo = perAnnullare[codice[0] as '1' | '2' | '5'];
  return a.chiedi(suo, annullamento(suo, codice, fatta, chi, altro));
};

describe('an annulment restores exactly what was before', () => {
  const tutti = [padre, madre, figlio, solo];
  const casi: readonly (readonly [CodiceRegistrazione, string, Campi, () => Campi])[] = [
    ['2001', 'a death', figlio, () => decesso(figlio)],
    ['2003', 'a cancellation', solo, () => cancellazione(solo, '6')],
    ['5001', 'a move', padre, () => mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('77') })],
    [
      '5001',
      'another head',
      padre,
      () => mutazioneFamiglia(padre, '1', { elencoSoggettiFamiglia: [inElenco(madre, '1'), inElenco(padre, '2')] }),
    ],
    [
      '5001',
      'somebody who joined',
      padre,
      () => mutazioneFamiglia(padre, '2', { elencoSoggettiFamiglia: [inElenco(solo, '12')] }),
    ],
    ['5005', 'somebody who left', figlio, () => mutazioneResidenza('02', '2', [inElenco(figlio, '1')])],
    ['5008', 'a document', padre, () => mutazioneScheda(padre, ['07'], { altriDati: { titoloStudio: 'C' } })],
  ];
  test.each(casi)('%s: %s', (codice, _, chi, richiesta) => {
    a.senzaEffetti(() => {
      const prima = fotografia(tutti);
      const fatta = a.registra(codice, richiesta());
      expect(fotografia(tutti)).not.toEqual(prima);
      const risposta = annulla(codice, fatta, chi);
      expect(risposta.ramo, erroreDi(risposta)).toBe('ok');
      expect(fotografia(tutti)).toEqual(prima);
    });
  });
  prova('1001: a birth leaves nobody', () => {
    const prima = fotografia(tutti);
    const fatta = a.registra('1001', nascita(padre, madre));
    const nata = a.cittadino(di(variati(fatta)[0]!))!;
    expect(annulla('1001', fatta, nata).ramo).toBe('ok');
    expect(a.cittadino(di(nata))).toBeUndefined();
    expect(fotografia(tutti)).toEqual(prima);
  });
  test.each([
    ['S', 'free to be given again', /^TSCLVI26H55G393L$/],
    ['N', 'not given to another', /^TSCLVI26H55G39P[A-Z]$/],
  ])('1001: the codice fiscale of who was born (annulled: %s) is %s', (annullamentoAttribuzione, _, atteso) => {
    a.senzaEffetti(() => {
      const fatta = a.registra('1001', nascita(padre, madre));
      const nata = a.cittadino(di(variati(fatta)[0]!))!;
      annulla('1001', fatta, nata, { datiControllo: { tiposcheda: '1', annullamentoAttribuzione } });
      const ancora = a.cittadino(di(variati(a.registra('1001', nascita(padre, madre)))[0]!))!;
      expect(codiceFiscaleDi(ancora)).toMatch(atteso);
      expect(idAnprDi(ancora)).not.toBe(idAnprDi(nata));
    });
  });
  prova('1002: the house of a new family too', () => {
    const fatta = a.registra('1002', immigrazione());
    const sua = a.cittadino(di(variati(fatta)[0]!))!;
    expect(annulla('1002', fatta, sua).ramo).toBe('ok');
    const numero = famigliaDi(sua)['idFamigliaConvivenzaANPR']!;
    expect(a.famiglia({ identificativoANPR: numero, tipoScheda: '1' })).toEqual([]);
  });
  prova('2003: a duplicate that was deleted, and both are suspended again', () => {
    const chi = straniera({ nome: 'KHADIJA' });
    const una = a.cittadino(di(variati(a.registra('1002', immigrazione({}, chi)))[0]!))!;
    const controlli = { datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '3' } };
    const [sua] = variati(a.registra('1002', immigrazione(controlli, chi)));
    const doppia = { generalita: (sua as Campi)['generalitaAttuali']! };
    const fatta = a.registra('2003', cancellazione(doppia, '10'));
    expect(idAnprDi(a.cittadino(di(una)))).toBe(idAnprDi(una));
    expect(annulla('2003', fatta, doppia).ramo).toBe('ok');
    expect(a.cittadino(di(una))).toBeUndefined();
  });
  prova('of a move from another Comune, which is told that the family is its own again', () => {
    const qui = mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('3', OGGI, BOLOGNA) });
    const prima = fotografia(tutti);
    const fatta = a.registra('5001', qui, { mittente: ISTAT_BOLOGNA });
    a.registra('5012', annullamento('5012', '5001', fatta, padre), { mittente: ISTAT_BOLOGNA });
    expect(fotografia(tutti)).toEqual(prima);
    const elenco = {
      statoLavorazione: '7',
      periodoRiferimentoRichieste: { dataOraIniziale: `${OGGI}T00:00:00Z`, dataOraFinale: `${OGGI}T12:00:01Z` },
    };
    expect(a.registra('3003', { ricercaElenchiRichieste: elenco }).xml).toContain('N015');
  });
});

describe('an annulment is refused', () => {
  const refuso = (codice: CodiceRegistrazione, fatta: Risposta, chi: Campi, altro?: Campi): string =>
    erroreDi(annulla(codice, fatta, chi, altro));
  const censimento = { annoCensimento: '2021', sezioneCensimento: '3', foglioCensimento: '9' };
  const altri = (): Campi => mutazioneScheda(figlio, ['07'], { altriDati: { titoloStudio: 'C' } });

  prova('EN077: something else has happened to the family since', () => {
    const fatta = a.registra('5001', mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('77') }));
    a.registra('5001', mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('78') }));
    expect(refuso('5001', fatta, padre)).toBe(
      "EN077 L'operazione da annullare non e' l'ultima effettuata per il soggetto/i o per le famiglie movimentate dall'operazione stessa",
    );
  });
  prova('EN224: data of the person have changed since', () => {
    const fatta = a.registra('5008', altri());
    a.registra('5008', mutazioneScheda(figlio, ['06'], { censimento }));
    expect(refuso('5008', fatta, figlio)).toBe(
      'EN224 Variazioni anagrafiche presenti, per le modifiche necessarie effettuare una nuova variazione',
    );
  });
  prova('EN344: who was registered has changed since', () => {
    const fatta = a.registra('1001', nascita(padre, madre));
    const nata = a.cittadino(di(variati(fatta)[0]!))!;
    a.registra('5008', mutazioneScheda(nata, ['07'], { altriDati: { titoloStudio: '0' } }));
    expect(refuso('1001', fatta, nata)).toBe(
      "EN344 Sono presenti mutazioni del soggetti con data successiva all'iscrizione",
    );
  });
  prova('EN078: there is no such operation, or it was annulled already', () => {
    const fatta = a.registra('5008', altri());
    expect(refuso('5008', { ...fatta, idANPR: '1' }, figlio)).toBe(
      "EN078 L'operazione da annullare non e' presente nell'archivio delle registrazioni anagrafiche",
    );
    expect(annulla('5008', fatta, figlio).ramo).toBe('ok');
    expect(refuso('5008', fatta, figlio)).toContain('EN078');
  });
  prova('EN145: it is of another Comune', () => {
    const fatta = a.registra('5008', altri());
    const richiesta = annullamento('5012', '5008', fatta, figlio);
    expect(erroreDi(a.chiedi('5012', richiesta, { mittente: ISTAT_BOLOGNA }))).toBe(
      "EN145 Operazione impossibile: l'evento anagrafico di cui si chiede l'annullamento e' di competenza di un altro comune",
    );
  });
  prova('EN314: by the service of another kind of operation', () => {
    const fatta = a.registra('5008', altri());
    const richiesta = annullamento('2011', '5008', fatta, figlio);
    expect(erroreDi(a.chiedi('2011', richiesta))).toBe(
      "EN314 Il servizio di annullamento richiamato non e' congruente con l'operazione richiesta o l'id operazione ANPR",
    );
  });
  prova('EN183: it was about somebody else', () => {
    const fatta = a.registra('5008', altri());
    expect(refuso('5008', fatta, solo)).toBe('EN183 Dati soggetto inseriti incongruenti con quelli presenti in ANPR');
  });
  prova('EN234: it changed the generalità', () => {
    const nuove = { generalitaDaModificare: generalitaCambiate(solo, { nome: 'LUPO' }) };
    const fatta = a.registra('5008', mutazioneScheda(solo, ['01'], nuove, '1'));
    expect(refuso('5008', fatta, a.cittadino(di(solo))!)).toBe(
      "EN234 Non e' possibile annullare una mutazione dei dati anagrafici. Effettuare una nuova mutazione.",
    );
  });
  const controlli = (codice: string): Campi => ({
    datiControllo: {
      ...{ tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
      listaControlli: { controllo: [{ codice, valore: '1' }] },
    },
  });
  prova('EN351 and EN352: to restore a part, or a position, that it did not change', () => {
    const famiglia = a.registra(
      '5001',
      mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('77') }),
    );
    expect(refuso('5001', famiglia, padre, controlli('RP'))).toContain('EN351');
    const scheda = a.registra('5008', mutazioneScheda(solo, ['07'], { altriDati: { titoloStudio: 'C' } }));
    expect(refuso('5008', scheda, solo, controlli('RA'))).toContain('EN352');
  });
  prova('EN360: to restore a position from another day', () => {
    const fatta = a.registra('5005', mutazioneResidenza('02', '2', [inElenco(figlio, '1')]));
    const testata = { testataRichiesta: { dataDecorrenza: '2026-06-01' } };
    expect(refuso('5005', fatta, figlio, { ...controlli('RA'), ...testata })).toContain('EN360');
  });
  prova('EN372: the record of no kind', () => {
    const fatta = a.registra('5008', altri());
    const datiControllo = { tipoScheda: '7', annullamentoAttribuzioneCF: 'N' };
    expect(refuso('5008', fatta, figlio, { datiControllo })).toContain('EN372');
  });
});
