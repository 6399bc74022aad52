import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra } from '../../mutamenti/famiglie.ts';
import type { Persona, Scheda } from '../../popolazione/popolazione.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { attoNascita } from '../controlli/atti.ts';
import {
  codiceLegame,
  comuneDi,
  controllaIngresso,
  controllaLegame,
  generaliDi,
  schedaPropria,
} from '../controlli/famiglie.ts';
import {
  attribuisciCodice,
  codiceRichiesto,
  controllaCittadinanze,
  generalitaComplete,
  type GeneralitaComplete,
} from '../controlli/generalita.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { type Genitori, sezioniGenitori, trovaGenitori } from './genitori.ts';
import { iscrivi } from './iscritto.ts';

/** `attribuzioneFamiglia`: the family of both parents, of the father, of the mother, a convivenza, another family. */
const deiGenitori: Readonly<Record<string, readonly ('padre' | 'madre')[]>> = {
  1: ['padre', 'madre'],
  2: ['padre'],
  3: ['madre'],
};

/** 1001 iscrizione_nascita. */
export const iscriviNascita: Registrazione = (atto) => {
  const { richiesta } = atto;
  const controlli = sezioneDi(richiesta, 'datiControllo')!;
  const attribuzione = testoDi(controlli, 'attribuzioneFamiglia')!;
  if (!/^[1-5]$/.test(attribuzione)) throw new ErroreAnpr('EF014', [attribuzione], 'attribuzioneFamiglia');
  controllaFiliazione(richiesta, controlli, attribuzione);
  const generalita = sezioneDi(sezioneDi(richiesta, 'generalita1001'), 'generalita')!;
  const nuove = generalitaComplete(atto, generalita, 'ES038');
  const nato = nuove.dati.dataNascita;
  const atti = attoNascita(atto, nato);
  if (!atti) throw new ErroreAnpr('ES080');
  const cittadinanza = controllaCittadinanze(atto, [sezioneDi(richiesta, 'cittadinanza')!], nato);
  const genitori = trovaGenitori(atto);
  if (genitori.elenchi) return { specie: 'multipla', elenchi: genitori.elenchi };
  const destinazione = famigliaDi(atto, attribuzione, genitori, nuove);
  const codice = attribuisciCodice(atto, nuove, codiceRichiesto(generalita, controlli));

  const attributi = sezioneDi(sezioneDi(richiesta, 'generalita1001'), 'attributiSoggetto');
  const numero = iscrivi(atto, {
    nuove,
    codice,
    come: { iscrizioneResidente: { motivoIscrizione: '1' } },
    sezioni: {
      ...atti,
      cittadinanza,
      statoCivile: { statoCivile: '1' },
      ...sezioniGenitori(genitori),
      ...(attributi ? { attributiSoggetto: attributi } : {}),
    },
  });
  entra(atto.scrittura, numero, destinazione.scheda.id, atto.decorrenza, destinazione.legame);
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: numero };
};

/** Whose child it is, whose surname it has and whose family it joins must go together with the parents that are named. */
function controllaFiliazione(richiesta: Campi, controlli: Campi, attribuzione: string): void {
  const conPadre = richiesta['paternita'] !== undefined;
  const conMadre = richiesta['maternita'] !== undefined;
  const filiazione = testoDi(controlli, 'filiazione');
  if (filiazione !== undefined && !/^[1-4]$/.test(filiazione))
    throw new ErroreAnpr('ES035', [filiazione], 'filiazione');
  if ((filiazione === '1' || filiazione === '2') && !conPadre) throw new ErroreAnpr('ES036');
  if ((filiazione === '1' || filiazione === '3') && !conMadre) throw new ErroreAnpr('ES037');
  const origine = testoDi(controlli, 'origineCognome');
  if (origine !== undefined && !/^[1-4]$/.test(origine)) throw new ErroreAnpr('ES039', [origine], 'origineCognome');
  const cognome = (genitore: string): string | undefined =>
    testoDi(sezioneDi(sezioneDi(richiesta, genitore), 'generalita'), 'cognome');
  if ((origine === '1' || origine === '3') && cognome('paternita') === undefined) throw new ErroreAnpr('ES040');
  if ((origine === '2' || origine === '3') && cognome('maternita') === undefined) throw new ErroreAnpr('ES041');
  if ((attribuzione === '1' || attribuzione === '2') && !conPadre) throw new ErroreAnpr('ES042');
  if ((attribuzione === '1' || attribuzione === '3') && !conMadre) throw new ErroreAnpr('ES043');
}

interface Destinazione {
  readonly scheda: Scheda;
  readonly legame: string;
}

/** The household that the newborn joins, and the tie with its head. */
function famigliaDi(
  atto: Atto,
  attribuzione: string,
  genitori: Genitori,
  { dati: { dataNascita } }: GeneralitaComplete,
): Destinazione {
  const legame = sezioneDi(atto.richiesta, 'legameSoggetto');
  const famConv = sezioneDi(atto.richiesta, 'famConv');
  const quali = deiGenitori[attribuzione];
  if (!quali && (!famConv || !legame)) throw new ErroreAnpr('EF030');
  const scheda = quali ? famigliaDeiGenitori(atto, quali, genitori) : schedaPropria(atto, famConv!);
  if (!quali && scheda.tipo !== (attribuzione === '4' ? '2' : '1')) throw new ErroreAnpr('EN304');
  const origine = testoDi(generaliDi(scheda), 'dataOrigineFamigliaConvivenza')!;
  if (dataNascita < origine) throw new ErroreAnpr('EF032');
  controllaIngresso(atto, scheda);
  if (legame) return { scheda, legame: controllaLegame(atto, legame, scheda.tipo) };
  return { scheda, legame: legameDi(genitori[quali![0]!]!.persona!) };
}

/** The family of the parents, who must be in ANPR, living together where it is that of both, and of this Comune. */
function famigliaDeiGenitori(atto: Atto, quali: readonly ('padre' | 'madre')[], genitori: Genitori): Scheda {
  const persone = quali.map((quale) => genitori[quale]!.persona);
  if (persone.length === 2 && persone.every((uno) => !uno)) throw new ErroreAnpr('EN144');
  const mancante = quali[persone.findIndex((uno) => !uno)];
  if (mancante) throw new ErroreAnpr(mancante === 'padre' ? 'EN142' : 'EN143');
  const [primo, secondo] = persone as readonly Persona[];
  if (secondo && secondo.idFamiglia !== primo!.idFamiglia) throw new ErroreAnpr('EF054');
  const scheda = atto.popolazione.scheda(primo!.idFamiglia, atto.oggi)!;
  if (comuneDi(scheda) !== atto.mittente) throw new ErroreAnpr('EN180');
  return scheda;
}

/** A child of the head or of the head's spouse is a child; of a child of theirs, a grandchild. */
function legameDi(genitore: Persona): string {
  const suo = codiceLegame(genitore);
  if (['1', '2', '28'].includes(suo)) return '3';
  return suo === '3' ? '4' : '99';
}
