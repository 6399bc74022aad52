import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../../errori.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto } from '../../atto.ts';
import {
  attoDellEvento,
  attoDiScioglimento,
  attoDiUnione,
  controllaAtto,
  controllaSentenza,
} from '../../controlli/atti.ts';
import { nomeDi } from '../../controlli/soggetti.ts';
import { stato } from '../../controlli/stato-civile.ts';
import { avvisaDi, coniugeDi, legato } from '../coniuge.ts';
import { statoChiesto } from './matrimonio.ts';
import type { Mutazione } from './mutazione.ts';
import { avvisaParentela, controllaDiverso, nascitaDi, nomina, type Partner, trovaPartner } from './partner.ts';

/** The law on civil unions, and on contracts of cohabitation, has been in force since this day. */
export const LEGGE_76 = '2016-06-05';
/** ANPR's table 43. */
export const DECESSO = '98';

/** 18: a civil union. The other of the couple is registered by a request of their own. */
export const unioneCivile: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'unioneCivile');
  if (!dato) throw new ErroreAnpr('EN268');
  const generalita = sezioneDi(dato, 'unitoCivilmente');
  const evento = sezioneDi(dato, 'attoUnione');
  if (!generalita || !evento) throw new ErroreAnpr('EN269');
  if (dato['scioglimentoUnione'] !== undefined) throw new ErroreAnpr('EN319');
  const partner = trovaPartner(atto, generalita, nascitaDi.unito);
  controllaDiverso(persona, partner);
  const data = controllaEvento(atto, evento);
  controllaCoppia(atto, persona, partner, data, sezioneDi(evento, 'luogoEvento'));
  if (statoChiesto(atto) !== stato.unito) atto.avvisa('EN271', [nomeDi(persona)]);
  avvisaParentela(atto, persona, partner.persona, '28');
  const altro = partner.persona;
  if (altro?.presente && !nomina(altro, 'unioneCivile', 'unitoCivilmente', persona)) avvisaDi(atto, altro);
  return {
    statoCivile: { statoCivile: stato.unito },
    unioneCivile: { ordineUnione: '1', ...dato, unitoCivilmente: partner.generalita },
    vedovanza: null,
    annullamentoMatrimonio: null,
  };
};

function controllaEvento(atto: Atto, evento: Campi): string {
  const data = testoDi(evento, 'dataEvento')!.slice(0, 10);
  if (data > atto.decorrenza) throw new ErroreAnpr('EHR22');
  const luogo = sezioneDi(evento, 'luogoEvento');
  if (sezioneDi(luogo, 'comune') && sezioneDi(luogo, 'localita')) throw new ErroreAnpr('ES129');
  if (data < LEGGE_76 && !sezioneDi(luogo, 'localita')) throw new ErroreAnpr('EN386', [data]);
  controllaAtto(atto, attoDellEvento(evento), data, attoDiUnione);
  return data;
}

function controllaCoppia(atto: Atto, persona: Persona, partner: Partner, data: string, luogo: Campi | undefined): void {
  if (legato(persona)) throw new ErroreAnpr('EN272', [data, nomeDi(persona)]);
  const altro = partner.persona;
  if (altro && legato(altro) && !nomina(altro, 'unioneCivile', 'unitoCivilmente', persona)) {
    throw new ErroreAnpr('EN272', [data, nomeDi(altro)]);
  }
  if (partner.sesso === persona.sesso) return;
  if (!sezioneDi(luogo, 'localita')) throw new ErroreAnpr('EN270');
  atto.avvisa('EN298');
}

/** 19: the civil union ends, by agreement, by judgement or by the death of the other. */
export const scioglimento: Mutazione = (atto, persona) => {
  const dato = sezioneDi(sezioneDi(atto.richiesta, 'unioneCivile'), 'scioglimentoUnione');
  if (!dato) throw new ErroreAnpr('EN275');
  const unione = sezioneDi(persona.sezioni, 'unioneCivile');
  if (!unione) throw new ErroreAnpr('EN326', [nomeDi(persona)]);
  if (unione['scioglimentoUnione'] !== undefined) throw new ErroreAnpr('EN274');
  const motivo = testoDi(dato, 'motivoScioglimento');
  const data = dataScioglimento(atto, dato);
  if (motivo === undefined || data === undefined) throw new ErroreAnpr('EN278');
  if (tabelleMinime[43]![motivo] === undefined) throw new ErroreAnpr('EN276', [], 'motivoScioglimento');
  if (data > atto.decorrenza) throw new ErroreAnpr('EHR23');
  const inizio = testoDi(sezioneDi(unione, 'attoUnione'), 'dataEvento')!.slice(0, 10);
  if (data < inizio) throw new ErroreAnpr('EN290', [data, inizio]);
  const altro = coniugeDi(atto, { ...persona, sezioni: { unioneCivile: unione } });
  const morte = motivo === DECESSO;
  if (morte && altro && altro.dataDecesso === null) throw new ErroreAnpr('EN325');
  const nuovo = morte ? stato.liberoPerDecesso : stato.liberoPerScioglimento;
  if (statoChiesto(atto) !== nuovo) atto.avvisa('EN277', [nomeDi(persona)]);
  if (!morte && altro?.presente && legato(altro)) avvisaDi(atto, altro);
  return { statoCivile: { statoCivile: nuovo }, unioneCivile: { ...unione, scioglimentoUnione: dato } };
};

function dataScioglimento(atto: Atto, dato: Campi): string | undefined {
  const sentenza = sezioneDi(dato, 'sentenza');
  const evento = sezioneDi(dato, 'datiEvento');
  const data = (testoDi(sentenza, 'data') ?? testoDi(evento, 'dataEvento'))?.slice(0, 10);
  if (data !== undefined && data <= atto.decorrenza) controllaSentenza(atto, sentenza);
  controllaAtto(atto, attoDellEvento(evento), data, attoDiScioglimento);
  return data;
}
