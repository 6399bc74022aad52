import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { fonda } from '../../mutamenti/famiglie.ts';
import { inAire } from '../../mutamenti/persone.ts';
import { ALTRI_INDIRIZZI, type Persona, type Scheda } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import {
  comuneDi,
  componenti,
  controllaIngresso,
  controllaNuova,
  elenco,
  INTESTATARIO,
  intestatarioDi,
  nominata,
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

/** `tipoMutazione` of 5005. */
const tipi: Readonly<Record<string, (atto: Atto) => EsitoRegistrazione>> = {
  '01': (atto) => muta(atto, true),
  '02': (atto) => muta(atto, false),
  '03': (atto) => altroIndirizzo(atto, '2'),
  '04': (atto) => altroIndirizzo(atto, '3'),
  '06': (atto) => muta(atto, false),
};

const RIPRISTINO = '06';

const tipoMutazione = (atto: Atto): string => testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'tipoMutazione')!;

/** 5005 mutazione_residenza: of one or more people, sent by the Comune where they go to live. */
export const mutaResidenza: Registrazione = (atto) => {
  const tipo = tipoMutazione(atto);
  const fa = tipi[tipo];
  if (!fa) throw new ErroreAnpr('EN372', [tipo, 'tipoMutazione'], 'tipoMutazione');
  if (elenco(atto, 'elencoSoggettiFamiglia').length === 0) throw new ErroreAnpr('EN223');
  const esito = fa(atto);
  collegaProcedimento(atto);
  return esito;
};

/** They join a family that is there (1) or found a new one (2): with a house, or without a fixed one. */
function muta(atto: Atto, senzaFissaDimora: boolean): EsitoRegistrazione {
  const scheda = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'tipoScheda')!;
  if (scheda !== '1' && scheda !== '2') throw new ErroreAnpr('EF016', [scheda], 'tipoScheda');
  const famiglia = sezioneDi(atto.richiesta, 'generalitaSchedaFamiglia')!;
  const tipo = testoDi(famiglia, 'tipoScheda');
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EF020', [tipo ?? ''], 'tipoScheda');
  const requisiti = { diOgniComune: true } as const;
  const soggetti = soggettiInElenco(atto, elenco(atto, 'elencoSoggettiFamiglia'), { tipo, aire: false }, requisiti);
  if (soggetti.some(({ persona }) => inAire(persona.sezioni))) throw new ErroreAnpr('ES077');
  const vecchie = new Set(soggetti.map(({ persona }) => persona.idFamiglia));
  const capo =
    scheda === '2' ? inFamigliaNuova(atto, famiglia, soggetti) : inFamigliaEsistente(atto, famiglia, soggetti);
  const attributi = { senzaFissaDimora: senzaFissaDimora ? 'S' : 'N' };
  for (const { persona } of soggetti) scriviAttributi(atto, persona, attributi);
  avvisaChiResta(atto, vecchie);
  return { specie: 'fatta', soggetto: capo ?? soggetti[0]!.persona.idScheda };
}

function scriviAttributi({ scrittura, decorrenza }: Atto, { idScheda, sezioni }: Persona, attributi: Campi): void {
  const attributiSoggetto = { ...sezioneDi(sezioni, 'attributiSoggetto'), ...attributi };
  scrittura.nuovaTappa(idScheda, decorrenza, { attributiSoggetto });
}

/** The only residence of a request, or none. */
const residenzaChiesta = (atto: Atto): Campi | undefined => sezioniDi(atto.richiesta, 'residenzaFamiglia')[0];

const controllata = (atto: Atto): Campi =>
  tipoMutazione(atto) === RIPRISTINO
    ? residenzaNelComune(atto, residenzaChiesta(atto))
    : nuovaResidenza(atto, residenzaChiesta(atto));

function inFamigliaNuova(atto: Atto, famiglia: Campi, soggetti: readonly InElenco[]): number {
  const tipo = testoDi(famiglia, 'tipoScheda') as '1' | '2';
  // A convivenza is registered by a service of its own (1010).
  if (tipo === '2') throw new ErroreAnpr('EN304');
  const capo = soggetti.find(({ codice }) => codice === INTESTATARIO);
  const generali = controllaNuova(atto, famiglia, capo?.codice ?? '');
  const residenza = controllata(atto);
  const altraLingua = elenco(atto, 'altraLingua');
  const dove = { dal: atto.decorrenza, tipo, istat: atto.mittente, residenza, altraLingua };
  const scheda = fonda(atto.scrittura, { ...dove, generali });
  for (const uno of soggetti) passa(atto, uno, scheda);
  return capo!.persona.idScheda;
}

/** Those who join are where the family is; where all of it is listed, the family itself moves. */
function inFamigliaEsistente(atto: Atto, famiglia: Campi, soggetti: readonly InElenco[]): number | undefined {
  if (!nominata(famiglia)) throw new ErroreAnpr('EF029');
  const scheda = trovaScheda(atto, famiglia);
  const membri = componenti(atto, scheda.id);
  const dentro = soggetti.filter(({ persona }) => persona.idFamiglia === scheda.id);
  if (dentro.length === 0) return unisciti(atto, scheda, soggetti);
  if (dentro.length < soggetti.length || dentro.length < membri.length) throw new ErroreAnpr('EF044');
  const residenza = controllata(atto);
  controllaDiversa(atto, scheda, residenza);
  traslocaTutti(atto, scheda, residenza, elenco(atto, 'altraLingua'), {
    comeTrasloco: tipoMutazione(atto) !== RIPRISTINO,
  });
  return intestatarioDi(membri)?.idScheda;
}

function unisciti(atto: Atto, scheda: Scheda, soggetti: readonly InElenco[]): number | undefined {
  if (comuneDi(scheda) !== atto.mittente) throw new ErroreAnpr('EF042');
  controllaIngresso(atto, scheda);
  controllaAire(soggetti, scheda);
  const capo = intestatarioDi(componenti(atto, scheda.id));
  if (scheda.tipo === '1' && capo && soggetti.some(({ codice }) => codice === INTESTATARIO)) {
    throw new ErroreAnpr('EF007');
  }
  for (const uno of soggetti) passa(atto, uno, scheda.id);
  return soggetti[0]!.persona.idScheda;
}

/** The usual abode (2) or an elected domicile (3): one person's address besides the residence. */
function altroIndirizzo(atto: Atto, tipoIndirizzo: '2' | '3'): EsitoRegistrazione {
  const scritti = elenco(atto, 'elencoSoggettiFamiglia');
  if (scritti.length > 1) throw new ErroreAnpr('EF051');
  const tipo = testoDi(sezioneDi(atto.richiesta, 'generalitaSchedaFamiglia'), 'tipoScheda') === '2' ? '2' : '1';
  const [{ persona }] = soggettiInElenco(atto, scritti, { tipo, aire: false }) as readonly [InElenco];
  const chiesto = sezioniDi(atto.richiesta, 'residenzaFamiglia').find(
    (uno) => testoDi(uno, 'tipoIndirizzo') === tipoIndirizzo,
  );
  if (!chiesto) throw new ErroreAnpr(tipoIndirizzo === '2' ? 'EF050' : 'EF053');
  controllaResidenza(atto, chiesto);
  const prima = sezioniDi(persona.sezioni, 'residenza').slice(1);
  const altri = prima.filter((uno) => testoDi(uno, 'tipoIndirizzo') !== tipoIndirizzo);
  atto.scrittura.nuovaTappa(persona.idScheda, atto.decorrenza, { [ALTRI_INDIRIZZI]: [...altri, chiesto] });
  return { specie: 'fatta', soggetto: persona.idScheda };
}
