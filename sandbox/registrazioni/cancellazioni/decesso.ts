import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { fineIscrizione, inAire } from '../../mutamenti/persone.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { attoDellEvento, attoDiMorte, controllaAtto, controllaSentenza } from '../controlli/atti.ts';
import { elenco, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { type CodiciLuogo, controllaLuogo } from '../controlli/luoghi.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { trovaSoggetto } from '../controlli/soggetti.ts';
import { avvisaConiuge } from '../mutazioni/coniuge.ts';
import { chiResta, scriviLegami } from './chi-resta.ts';

const luogoMorte: CodiciLuogo = {
  alternativa: 'EN132',
  comune: { inesistente: 'EC106', istat: 'EC108', nonValido: 'EC109' },
  stato: { inesistente: 'EC170', incongruente: 'EC171' },
};

/** 2001 decesso: ascertained (1) or presumed by judgement (2), of a resident or of an Italian abroad. */
export const cancellaPerDecesso: Registrazione = (atto) => {
  const { richiesta, scrittura, decorrenza } = atto;
  const persona = trovaSoggetto(atto, sezioneDi(richiesta, 'generalitaPerRicerca')!);
  const motivo = motivoDi(richiesta, persona);
  const sentenza = sezioneDi(richiesta, 'datiSentenza');
  const morte = datiDecesso(atto, persona, motivo, sentenza);
  senzaMovimentiDopo(atto, persona, decorrenza);
  const legami = chiResta(atto, persona, elenco(atto, 'elencoSoggettiFamiglia'));
  const altriDati = sezioneDi(richiesta, 'altriDati');
  const datiCancellazione = {
    motivoCancellazione: motivo,
    dataDecorrenzaCancellazione: decorrenza,
    ...(sentenza ? { datiSentenza: sentenza } : {}),
  };
  scrittura.nuovaTappa(persona.idScheda, decorrenza, {
    ...fineIscrizione(datiCancellazione),
    ...(morte ? { datiDecesso: morte } : {}),
    ...(altriDati ? { altriDati } : {}),
  });
  scriviLegami(atto, persona, legami);
  avvisaConiuge(atto, persona);
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: persona.idScheda };
};

/** The reason comes under the name of the registry that the person is in, and is 1 or 2. */
function motivoDi(richiesta: Campi, persona: Persona): '1' | '2' {
  const dato = sezioneDi(richiesta, 'motivoCancellazione');
  const residente = testoDi(dato, 'tipoMotivoCancellazione');
  const aire = testoDi(dato, 'tipoMotivoCancellazioneAIRE');
  const motivo = residente ?? aire;
  if (motivo !== '1' && motivo !== '2') throw new ErroreAnpr('EN280', [], 'motivoCancellazione');
  if ((aire !== undefined) !== inAire(persona.sezioni)) throw new ErroreAnpr('EN370', [], 'motivoCancellazione');
  return motivo;
}

/** The event of a death; a judgement presumes one on a day of its own. */
function datiDecesso(
  atto: Atto,
  { dataNascita }: Persona,
  motivo: '1' | '2',
  sentenza: Campi | undefined,
): Campi | undefined {
  const morte = sezioneDi(atto.richiesta, 'datiDecesso');
  if (motivo === '1' && !morte) throw new ErroreAnpr('EN249');
  if (motivo === '2' && !sentenza) throw new ErroreAnpr('EN250');
  if (motivo === '2' && !morte) throw new ErroreAnpr('EHR93');
  controllaSentenza(atto, sentenza);
  const data = testoDi(morte, 'dataEvento')!.slice(0, 10);
  if (data > atto.decorrenza) throw new ErroreAnpr('ES007', [], 'dataEvento');
  if (data < dataNascita) throw new ErroreAnpr('EN315', ['morte', data, 'nascita', dataNascita]);
  if (motivo === '2') {
    if (testoDi(sentenza, 'dataValidita')!.slice(0, 10) < data) throw new ErroreAnpr('EHR98');
    return morte;
  }
  controllaLuogo(atto, sezioneDi(morte, 'luogoEvento'), data, luogoMorte);
  const certificata = attoDellEvento(morte);
  if (!certificata) throw new ErroreAnpr('EN132', [], 'attoEvento');
  controllaAtto(atto, certificata, data, attoDiMorte);
  return morte;
}
