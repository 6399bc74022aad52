import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { cambiaGenerali, cambiaLegame, fonda } from '../../mutamenti/famiglie.ts';
import { residenzaDi, type Scheda } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import {
  codiceLegame,
  componenti,
  controllaGenerali,
  controllaIngresso,
  controllaNuova,
  elenco,
  famigliaAire,
  INTESTATARIO,
  intestatarioDi,
  nominata,
  schedaPropria,
  senzaGeneraliDopo,
  trovaScheda,
} from '../controlli/famiglie.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { controllaResidenza, nuovaResidenza, residenzaNelComune } from '../controlli/residenze.ts';
import {
  avvisaChiResta,
  controllaAire,
  controllaDiversa,
  type InElenco,
  passa,
  soggettiInElenco,
  traslocaTutti,
} from './spostamenti.ts';

/** `tipoMutazione` of 5001, by its code. */
const tipi: Readonly<Record<string, (atto: Atto, famiglia: Campi) => EsitoRegistrazione>> = {
  1: intestatario,
  2: composizione,
  3: datiGenerali,
  4: (atto, famiglia) => residenza(atto, famiglia, false),
  5: (atto, famiglia) => residenza(atto, famiglia, true),
  6: (atto, famiglia) => stessaResidenza(atto, famiglia, 'ripristino'),
  7: (atto, famiglia) => stessaResidenza(atto, famiglia, 'revisione'),
  8: (atto, famiglia) => stessaResidenza(atto, famiglia, 'revisione'),
};

/** 5001 mutazione_famiglia_convivenza: head, composition, general data, residence of the whole household. */
export const mutaFamiglia: Registrazione = (atto) => {
  const famiglia = sezioneDi(atto.richiesta, 'famigliaConvivenza')!;
  const controlli = sezioneDi(atto.richiesta, 'datiControllo');
  const tipo = testoDi(controlli, 'tipoMutazione')!;
  const muta = tipi[tipo];
  if (!muta) throw new ErroreAnpr('EN372', [tipo, 'tipoMutazione'], 'tipoMutazione');
  if (testoDi(controlli, 'tipoScheda') !== testoDi(famiglia, 'tipoScheda')) throw new ErroreAnpr('EN172');
  const esito = muta(atto, famiglia);
  collegaProcedimento(atto);
  return esito;
};

const capoDi = (atto: Atto, scheda: Scheda): EsitoRegistrazione => ({
  specie: 'fatta',
  soggetto: intestatarioDi(componenti(atto, scheda.id))?.idScheda,
});

/** Another head, or in a convivenza another person in charge: whoever was is told with the tie that they have now. */
function intestatario(atto: Atto, famiglia: Campi): EsitoRegistrazione {
  const scheda = schedaPropria(atto, famiglia);
  const aire = famigliaAire(scheda);
  const nuovi = elenco(atto, 'elencoSoggettiFamiglia');
  if (nuovi.length === 0) throw new ErroreAnpr('EN223');
  if (scheda.tipo === '2' && nuovi.length > 1) throw new ErroreAnpr('EF035');
  if (scheda.tipo === '1' && aire && nuovi.length === 1) throw new ErroreAnpr('EN387');
  const soggetti = soggettiInElenco(atto, nuovi, { tipo: scheda.tipo, aire });
  dellaScheda(soggetti, scheda);
  const [nuovo] = soggetti.filter(({ codice }) => codice === INTESTATARIO);
  if (!nuovo) throw new ErroreAnpr(scheda.tipo === '1' ? 'EN197' : 'EF037');
  const vecchio = intestatarioDi(componenti(atto, scheda.id));
  const diSempre = vecchio?.idScheda === nuovo.persona.idScheda;
  if (diSempre) throw new ErroreAnpr('EF007');
  const nominato = soggetti.some(({ persona }) => persona.idScheda === vecchio?.idScheda);
  if (scheda.tipo === '1' && vecchio && !nominato) throw new ErroreAnpr('EN482');
  scriviLegami(atto, soggetti);
  // In a convivenza who was in charge becomes one of its members.
  if (scheda.tipo === '2' && vecchio) cambiaLegame(atto.scrittura, vecchio.idScheda, atto.decorrenza, '2');
  return { specie: 'fatta', soggetto: nuovo.persona.idScheda };
}

function dellaScheda(soggetti: readonly InElenco[], scheda: Scheda): void {
  if (soggetti.some(({ persona }) => persona.idFamiglia !== scheda.id)) throw new ErroreAnpr('EF044');
}

function scriviLegami(atto: Atto, soggetti: readonly InElenco[]): void {
  for (const { persona, codice } of soggetti) {
    if (codiceLegame(persona) !== codice) cambiaLegame(atto.scrittura, persona.idScheda, atto.decorrenza, codice);
  }
}

/** Who makes up the household: people join it, or leave theirs and found one in the same house. */
function composizione(atto: Atto, famiglia: Campi): EsitoRegistrazione {
  const nuovi = elenco(atto, 'elencoSoggettiFamiglia');
  if (nuovi.length === 0) throw new ErroreAnpr('EN223');
  return nominata(famiglia) ? ingresso(atto, famiglia, nuovi) : scissione(atto, famiglia, nuovi);
}

function ingresso(atto: Atto, famiglia: Campi, nuovi: readonly Campi[]): EsitoRegistrazione {
  const scheda = schedaPropria(atto, famiglia);
  controllaIngresso(atto, scheda);
  const soggetti = soggettiInElenco(atto, nuovi, { tipo: scheda.tipo, aire: famigliaAire(scheda) });
  controllaAire(soggetti, scheda);
  const capo = intestatarioDi(componenti(atto, scheda.id));
  const capi = soggetti.filter(({ persona, codice }) => codice === INTESTATARIO && persona.idScheda !== capo?.idScheda);
  const resta = capo && !soggetti.some(({ persona }) => persona.idScheda === capo.idScheda);
  if (scheda.tipo === '1' && capi.length > 0 && resta) throw new ErroreAnpr('EF007');
  const entrano = soggetti.filter(({ persona }) => persona.idFamiglia !== scheda.id);
  if (entrano.length === 0 && soggetti.every(({ persona, codice }) => codiceLegame(persona) === codice)) {
    throw new ErroreAnpr('EN273');
  }
  scriviLegami(
    atto,
    soggetti.filter((uno) => !entrano.includes(uno)),
  );
  for (const uno of entrano) passa(atto, uno, scheda.id);
  if (scheda.tipo === '1') conCapo(atto, scheda.id);
  avvisaChiResta(atto, new Set(entrano.map(({ persona }) => persona.idFamiglia)));
  return capoDi(atto, scheda);
}

/** A family has a head: two were refused before (EN166, EF007). */
function conCapo(atto: Atto, scheda: number): void {
  if (!intestatarioDi(componenti(atto, scheda))) throw new ErroreAnpr('EF008');
}

function scissione(atto: Atto, famiglia: Campi, nuovi: readonly Campi[]): EsitoRegistrazione {
  const tipo = testoDi(famiglia, 'tipoScheda')!;
  if (tipo !== '1') throw new ErroreAnpr('EF011');
  const soggetti = soggettiInElenco(atto, nuovi, { tipo, aire: false });
  const [primo] = soggetti;
  const vecchie = new Set(soggetti.map(({ persona }) => persona.idFamiglia));
  if (vecchie.size > 1) throw new ErroreAnpr('EF044');
  controllaAire(soggetti, atto.popolazione.scheda(primo!.persona.idFamiglia, atto.oggi)!);
  const capo = soggetti.find(({ codice }) => codice === INTESTATARIO);
  const generali = controllaNuova(atto, famiglia, capo?.codice ?? '');
  if (componenti(atto, primo!.persona.idFamiglia).length === soggetti.length) throw new ErroreAnpr('EN220');
  const { dataDecorrenzaResidenza: _, ...casa } = residenzaDi(primo!.persona) as Record<string, Campi[string]>;
  const scheda = fonda(atto.scrittura, {
    ...{ dal: atto.decorrenza, tipo, istat: atto.mittente, residenza: casa },
    generali: { ...generali, presenzaFamigliaCoabitante: 'S' },
  });
  for (const uno of soggetti) passa(atto, uno, scheda);
  avvisaChiResta(atto, vecchie);
  return { specie: 'fatta', soggetto: capo!.persona.idScheda };
}

/** Name and kind of a convivenza, reason of a family. */
function datiGenerali(atto: Atto, famiglia: Campi): EsitoRegistrazione {
  if (famiglia['idFamigliaConvivenzaANPR'] === undefined) throw new ErroreAnpr('EN367');
  const scheda = schedaPropria(atto, famiglia);
  const generali = controllaGenerali(famiglia);
  if (scheda.tipo === '2' && generali['specieConvivenza'] === undefined) throw new ErroreAnpr('EF040');
  if (Object.keys(generali).length === 0) throw new ErroreAnpr('EN132');
  if (scheda.tipo === '2' && generali['denominazioneConvivenza'] === undefined) atto.avvisa('EN480');
  senzaGeneraliDopo(atto, scheda, atto.decorrenza);
  cambiaGenerali(atto.scrittura, scheda.id, atto.decorrenza, generali);
  const tutti = componenti(atto, scheda.id).map(({ idScheda }) => idScheda);
  return { specie: 'fatta', soggetto: tutti[0], altri: tutti };
}

/** The household goes to live elsewhere; the Comune of destination registers it, also where it comes from another. */
function residenza(atto: Atto, famiglia: Campi, conVeicoli: boolean): EsitoRegistrazione {
  const scheda = trovaScheda(atto, famiglia);
  if (famigliaAire(scheda)) throw new ErroreAnpr('ES077');
  const dove = sezioneDi(atto.richiesta, 'residenzaFamigliaConvivenza');
  if (!dove) throw new ErroreAnpr('EF041');
  const buona = nuovaResidenza(atto, dove);
  controllaDiversa(atto, scheda, buona);
  const tutti = componenti(atto, scheda.id);
  const nominati = soggettiInElenco(
    atto,
    elenco(atto, 'elencoSoggettiFamiglia'),
    { tipo: scheda.tipo, aire: false },
    { diOgniComune: true },
  );
  dellaScheda(nominati, scheda);
  if (conVeicoli && nominati.length === 0) throw new ErroreAnpr('EN223');
  traslocaTutti(atto, scheda, buona, elenco(atto, 'altraLingua'));
  for (const { persona, autoveicoli } of conVeicoli ? nominati : []) {
    if (autoveicoli) atto.scrittura.nuovaTappa(persona.idScheda, atto.decorrenza, { autoveicoli });
  }
  return { specie: 'fatta', soggetto: intestatarioDi(tutti)?.idScheda, altri: tutti.map(({ idScheda }) => idScheda) };
}

/**
 * The same house under another name: streets are renamed and numbers put right (7, 8), an older residence is restored with
 * its own day (6). Nobody has moved.
 */
function stessaResidenza(atto: Atto, famiglia: Campi, come: 'revisione' | 'ripristino'): EsitoRegistrazione {
  const scheda = schedaPropria(atto, famiglia, { famiglia: 'EN180', convivenza: 'EN180' });
  const dove = sezioneDi(atto.richiesta, 'residenzaFamigliaConvivenza');
  if (!dove) throw new ErroreAnpr('EF041');
  if (come === 'ripristino') residenzaNelComune(atto, dove);
  else controllaResidenza(atto, dove);
  const tutti = componenti(atto, scheda.id);
  const [uno] = tutti;
  const dal = come === 'ripristino' ? dove : residenzaDi(uno!);
  const residenza = { ...dove, tipoIndirizzo: '1', dataDecorrenzaResidenza: dal['dataDecorrenzaResidenza']! };
  traslocaTutti(atto, scheda, residenza, elenco(atto, 'altraLingua'), { comeTrasloco: come === 'revisione' });
  return { specie: 'fatta', soggetto: intestatarioDi(tutti)?.idScheda, altri: tutti.map(({ idScheda }) => idScheda) };
}
