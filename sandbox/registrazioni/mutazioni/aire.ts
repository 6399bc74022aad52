import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra, trasloca } from '../../mutamenti/famiglie.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { controllaAltriDati } from '../controlli/documenti.ts';
import { componenti, nominata, schedaPropria, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { soloAire, trovaSoggetto } from '../controlli/soggetti.ts';
import { controllaIscrizioneAire, famigliaAire, residenzaEstera } from '../iscrizioni/aire.ts';
import { iscrizioneDi } from '../iscrizioni/iscritto.ts';
import { avvisaChiResta } from './spostamenti.ts';

/**
 * `tipoMutazione` of A006. What each number means is not published; the texts of the errors say that 3 and 4 want the data
 * of the registration (ES098) and that 4 leaves the family as it is (EN233, EN235). The sandbox takes 1 as the address of the
 * whole family, 2 as another family of the AIRE, 3 as both the registration and the family, 4 as the registration alone.
 */
const tipi = ['1', '2', '3', '4'];
const NUOVA = '1';

/** A006 AIRE_mutazione. */
export const mutaAire: Registrazione = (atto) => {
  const { richiesta, scrittura, decorrenza } = atto;
  const tipo = testoDi(sezioneDi(richiesta, 'datiControllo'), 'tipoMutazione')!;
  if (!tipi.includes(tipo)) throw new ErroreAnpr('ES094', [tipo], 'tipoMutazione');
  const persona = trovaSoggetto(atto, sezioneDi(richiesta, 'generalita')!);
  soloAire(persona);
  senzaMovimentiDopo(atto, persona);
  const famiglia = sezioneDi(richiesta, 'famiglia')!;
  if (tipo === '4') controllaFamigliaFerma(atto, persona, famiglia);
  const iscrizione = sezioneDi(richiesta, 'iscrizioneAire');
  if (tipo === '3' || tipo === '4') {
    if (!iscrizione) throw new ErroreAnpr('ES098');
    controllaIscrizioneAire(atto, iscrizione);
    scrittura.nuovaTappa(persona.idScheda, decorrenza, {
      datiIscrizione: iscrizioneDi(atto, { tipoIscrizioneAIRE: iscrizione }),
    });
  }
  if (tipo === '1') traslocaFamiglia(atto, persona, famiglia);
  if (tipo === '2' || tipo === '3') cambiaFamiglia(atto, persona, famiglia);
  const altriDati = sezioneDi(richiesta, 'altriDati');
  if (altriDati) scrittura.nuovaTappa(persona.idScheda, decorrenza, { altriDati: controllaAltriDati(altriDati) });
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: persona.idScheda };
};

function controllaFamigliaFerma(atto: Atto, persona: Persona, famiglia: Campi): void {
  const attribuzione = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'attribuzioneFamigliaAIRE');
  if (attribuzione === NUOVA) throw new ErroreAnpr('EN233');
  if (nominata(famiglia) && schedaPropria(atto, famiglia).id !== persona.idFamiglia) throw new ErroreAnpr('EN235');
}

/** The whole family lives elsewhere, abroad still. */
function traslocaFamiglia(atto: Atto, persona: Persona, famiglia: Campi): void {
  const scheda = schedaPropria(atto, famiglia);
  if (scheda.id !== persona.idFamiglia) throw new ErroreAnpr('EF044');
  for (const uno of componenti(atto, scheda.id)) senzaMovimentiDopo(atto, uno);
  const residenza = { dataDecorrenzaResidenza: atto.decorrenza, ...residenzaEstera(atto) };
  trasloca(atto.scrittura, scheda.id, atto.decorrenza, { residenza, istat: atto.mittente });
}

/** The person alone goes into another family of the AIRE, new or there already. */
function cambiaFamiglia(atto: Atto, persona: Persona, famiglia: Campi): void {
  const legame = sezioneDi(atto.richiesta, 'legameSoggetto');
  if (!legame) throw new ErroreAnpr('EF006');
  const dove = famigliaAire(atto, famiglia, legame);
  entra(atto.scrittura, persona.idScheda, dove.scheda(), atto.decorrenza, dove.legame);
  avvisaChiResta(atto, new Set([persona.idFamiglia]));
}
