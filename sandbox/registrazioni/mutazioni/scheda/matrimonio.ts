import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../../errori.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto } from '../../atto.ts';
import {
  attoDellEvento,
  attoDiCessazione,
  attoDiMatrimonio,
  attoDiMorteConiuge,
  controllaAtto,
  controllaSentenza,
} from '../../controlli/atti.ts';
import { type CodiciLuogo, controllaLuogo } from '../../controlli/luoghi.ts';
import { nomeDi } from '../../controlli/soggetti.ts';
import { controllaStatoCivile, stato } from '../../controlli/stato-civile.ts';
import { avvisaDi, coniugeDi, legato, statoCivileDi } from '../coniuge.ts';
import type { Mutazione } from './mutazione.ts';
import {
  avvisaParentela,
  controllaDiverso,
  nascitaDi,
  nomina,
  nomePartner,
  type Partner,
  trovaPartner,
} from './partner.ts';

const luogoMatrimonio: CodiciLuogo = {
  alternativa: 'ES048',
  comune: { inesistente: 'EC042', istat: 'EC044', nonValido: 'EC101' },
  stato: { inesistente: 'EC039', incongruente: 'EC041' },
};
const luogoMorte: CodiciLuogo = {
  alternativa: 'ES067',
  comune: { inesistente: 'EC049', istat: 'EC051', nonValido: 'EC102' },
  stato: { inesistente: 'EC046', incongruente: 'EC048' },
};

/** The civil status that a request gives, which should be the one that follows from the rest. */
export function statoChiesto(atto: Atto): string | undefined {
  const dato = sezioneDi(atto.richiesta, 'statoCivile');
  return dato ? controllaStatoCivile(dato) : undefined;
}

/** 12: the wedding. The other of the couple is registered by a request of their own. */
export const matrimonio: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'matrimonio');
  if (!dato) throw new ErroreAnpr('EN316');
  const coniuge = trovaPartner(atto, sezioneDi(dato, 'coniuge')!, nascitaDi.coniuge);
  controllaDiverso(persona, coniuge);
  const nozze = controllaNozze(atto, persona, sezioneDi(dato, 'datiMatrimonio'));
  controllaLiberi(atto, persona, coniuge, nozze.data);
  controllaSesso(atto, persona, coniuge, nozze.inItalia);
  if (statoChiesto(atto) !== stato.coniugato) atto.avvisa('ES111');
  avvisaParentela(atto, persona, coniuge.persona, '2');
  const altro = coniuge.persona;
  if (altro?.presente && !(legato(altro) && nomina(altro, 'matrimonio', 'coniuge', persona))) avvisaDi(atto, altro);
  const precedente = testoDi(sezioneDi(persona.sezioni, 'matrimonio'), 'ordineMatrimonio') ?? '0';
  const ordine = legato(persona) ? precedente : String(Number(precedente) + 1);
  return {
    statoCivile: { statoCivile: stato.coniugato },
    matrimonio: { ordineMatrimonio: ordine, ...dato, coniuge: coniuge.generalita },
    vedovanza: null,
    annullamentoMatrimonio: null,
    coniugeExtra: altro ? null : 'S',
  };
};

interface Nozze {
  readonly data: string;
  readonly inItalia: boolean;
}

function controllaNozze(atto: Atto, { dataNascita }: Persona, evento: Campi | undefined): Nozze {
  const data = testoDi(evento, 'dataEvento')?.slice(0, 10);
  if (data === undefined) throw new ErroreAnpr('EN382', [], 'dataEvento');
  if (data <= dataNascita || data > atto.decorrenza) throw new ErroreAnpr('ES010', [], 'dataEvento');
  const luogo = sezioneDi(evento, 'luogoEvento');
  controllaLuogo(atto, luogo, data, luogoMatrimonio);
  controllaAtto(atto, attoDellEvento(evento), data, attoDiMatrimonio);
  return { data, inItalia: sezioneDi(luogo, 'comune') !== undefined };
}

/** Neither is bound to another; the same couple may have its wedding put right. */
function controllaLiberi(atto: Atto, persona: Persona, { persona: altro }: Partner, data: string): void {
  const suo = altro && nomina(persona, 'matrimonio', 'coniuge', altro);
  if (legato(persona) && !suo) throw new ErroreAnpr('EN272', [data, nomeDi(persona)]);
  if (!altro || !legato(altro) || nomina(altro, 'matrimonio', 'coniuge', persona)) return;
  const terzo = coniugeDi(atto, altro);
  atto.avvisa('EN205', [nomeDi(altro), terzo ? nomeDi(terzo) : '']);
}

/** Of one sex only abroad: in Italy it is a civil union. */
function controllaSesso(atto: Atto, persona: Persona, { sesso }: Partner, inItalia: boolean): void {
  if (sesso === undefined) throw new ErroreAnpr('EN366', [], 'sesso');
  if (sesso !== persona.sesso) return;
  if (inItalia) throw new ErroreAnpr('EN216');
  atto.avvisa('EN299');
}

/** 13: the death of the spouse, which the spouse's own record must say already. */
export const vedovanza: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'vedovanza');
  if (!dato) throw new ErroreAnpr('EN317');
  const coniuge = coniugeSciolto(atto, persona);
  const morte = sezioneDi(dato, 'datiMorteconiuge')!;
  const data = testoDi(morte, 'dataEvento')!.slice(0, 10);
  if (data <= persona.dataNascita || data > atto.decorrenza) throw new ErroreAnpr('ES011', [], 'dataEvento');
  const sua = coniuge.persona;
  if (sua && sua.dataDecesso === null) throw new ErroreAnpr('EN300');
  if (sua && sua.dataDecesso !== data) throw new ErroreAnpr('EN398', [data, sua.dataDecesso!]);
  controllaLuogo(atto, sezioneDi(morte, 'luogoEvento'), data, luogoMorte);
  controllaAtto(atto, attoDellEvento(morte), data, attoDiMorteConiuge);
  if (statoChiesto(atto) !== stato.vedovo) atto.avvisa('ES112');
  return { statoCivile: { statoCivile: stato.vedovo }, vedovanza: dato, ...coniuge.sezioni };
};

interface Sciolto {
  readonly persona: Persona | undefined;
  /** The marriage, where the record had none. */
  readonly sezioni: Readonly<Record<string, Campi>>;
}

/** The spouse of a marriage that ends: of the record, or of the request where the record has none. */
function coniugeSciolto(atto: Atto, persona: Persona): Sciolto {
  const dato = sezioneDi(atto.richiesta, 'matrimonio');
  if (sezioneDi(persona.sezioni, 'matrimonio')) {
    const registrato = coniugeDi(atto, persona);
    if (dato && registrato) {
      const detto = trovaPartner(atto, sezioneDi(dato, 'coniuge')!, nascitaDi.coniuge);
      if (detto.persona?.idScheda !== registrato.idScheda) throw new ErroreAnpr('EN243', [nomePartner(detto)]);
    }
    return { persona: registrato, sezioni: {} };
  }
  if (!dato) throw new ErroreAnpr('EN380', [nomeDi(persona)]);
  atto.avvisa('EN202');
  const { persona: altro, generalita } = trovaPartner(atto, sezioneDi(dato, 'coniuge')!, nascitaDi.coniuge);
  return { persona: altro, sezioni: { matrimonio: { ...dato, coniuge: generalita } } };
}

/** Separations (table 31) leave the couple married. */
const separazioni = new Set(['5', '8']);

/** 14: the marriage ends by divorce, annulment or nullity, or the two are separated. */
export const annullamento: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'separazioneAnnullamentoCessazioneMatrimonio');
  if (!dato) throw new ErroreAnpr('EN318');
  const tipo = testoDi(dato, 'tipoCessazione')!;
  if (tabelleMinime[31]![tipo] === undefined) throw new ErroreAnpr('EN371', [tipo, 'tipoCessazione'], 'tipoCessazione');
  const separati = separazioni.has(tipo);
  if (!separati && statoChiesto(atto) !== stato.divorziato) throw new ErroreAnpr('ES113');
  controllaCessazione(atto, persona, dato);
  const { persona: altro, sezioni } = coniugeSciolto(atto, persona);
  if (!sezioneDi(atto.richiesta, 'matrimonio')) atto.avvisa('EHR96');
  if (!separati && altro?.presente && statoCivileDi(altro) === stato.coniugato) avvisaDi(atto, altro);
  return {
    ...(separati ? {} : { statoCivile: { statoCivile: stato.divorziato } }),
    annullamentoMatrimonio: dato,
    ...sezioni,
  };
};

function controllaCessazione(atto: Atto, { dataNascita }: Persona, dato: Campi): void {
  const sentenza = sezioneDi(dato, 'sentenza');
  const certificata =
    sezioneDi(dato, 'attoAnnullamentoMatrimonioANPR') ?? sezioneDi(dato, 'attoAnnullamentoMatrimonio');
  if (!sentenza && !certificata) throw new ErroreAnpr('EN309');
  const data = testoDi(sentenza, 'data')?.slice(0, 10);
  if (data !== undefined && (data <= dataNascita || data > atto.oggi)) {
    throw new ErroreAnpr('ES012', [data, dataNascita], 'data');
  }
  controllaSentenza(atto, sentenza);
  controllaAtto(atto, certificata, undefined, attoDiCessazione);
}
