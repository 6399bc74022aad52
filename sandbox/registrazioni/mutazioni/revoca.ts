import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import { leggiGeneralita } from '../../operazioni/criteri.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import { alla, type Tappa } from '../../popolazione/tappe.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { cambiaLegame } from '../../mutamenti/famiglie.ts';
import { cambiataDopo } from '../../mutamenti/persone.ts';
import { componenti, intestatarioDi, schedaPropria, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { nomeDi, trovaSoggetto } from '../controlli/soggetti.ts';

/** What may be revoked (table 48): the section, and what ANPR says where there is none of it. */
interface Revocabile {
  readonly sezione: string;
  readonly assente: CodiceAnpr;
  /** The other of a couple, which the request must name right; the civil status goes back to what it was. */
  readonly partner?: string;
  /** The request must give the datum that it revokes. */
  readonly data?: true;
}

const revocabili: Readonly<Record<string, Revocabile>> = {
  '01': { sezione: 'paternita', assente: 'EN405' },
  '02': { sezione: 'maternita', assente: 'EN406' },
  '03': { sezione: 'permessoSoggiorno', assente: 'EN183', data: true },
  '04': { sezione: 'censimento', assente: 'EN183', data: true },
  '05': { sezione: 'domicilioDigitale', assente: 'EN183', data: true },
  '06': { sezione: 'matrimonio', assente: 'EN369', data: true, partner: 'coniuge' },
  '07': { sezione: 'unioneCivile', assente: 'EN274', data: true, partner: 'unitoCivilmente' },
  '08': { sezione: 'convivenzaDiFatto', assente: 'EN260', data: true, partner: 'convivente' },
};
const RESPONSABILE = '09';
const MEMBRO = '2';

/** 5013 revoca_dato: something that should never have been registered is there no more. */
export const revoca: Registrazione = (atto) => {
  const motivo = testoDi(sezioneDi(atto.richiesta, 'motivoAnnullamento'), 'motivoRevoca')!;
  if (tabelleMinime[49]![motivo] === undefined) throw new ErroreAnpr('EN371', [motivo, 'motivoRevoca'], 'motivoRevoca');
  const tipo = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'tipoRevoca')!;
  if (tipo === RESPONSABILE) return revocaResponsabile(atto);
  const cosa = revocabili[tipo];
  if (!cosa) throw new ErroreAnpr('EN372', [tipo, 'tipoRevoca'], 'tipoRevoca');
  const scheda = sezioneDi(atto.richiesta, 'schedaSoggetto');
  if (!scheda) throw new ErroreAnpr('EN394', [tipo, 'schedaSoggetto']);
  const persona = trovaSoggetto(atto, sezioneDi(scheda, 'generalitaPerRicerca')!);
  const dato = sezioneDi(scheda, cosa.sezione);
  if (cosa.data && !dato) throw new ErroreAnpr('EN394', [tipo, cosa.sezione]);
  const suo = sezioneDi(persona.sezioni, cosa.sezione);
  if (!suo || (cosa.partner && !stessoPartner(dato!, suo, cosa.partner))) {
    throw new ErroreAnpr(cosa.assente, cosa.assente === 'EN369' ? [nomeDi(persona)] : []);
  }
  const tappe = atto.scrittura.tappe(persona.idScheda);
  controllaDecorrenza(atto, tappe, cosa.sezione);
  const legate = cosa.partner && cosa.sezione !== 'convivenzaDiFatto' ? statoDiPrima(tappe, cosa.sezione) : {};
  const extra = { paternita: 'padreExtra', maternita: 'madreExtra', matrimonio: 'coniugeExtra' }[cosa.sezione];
  atto.scrittura.nuovaTappa(persona.idScheda, atto.decorrenza, {
    [cosa.sezione]: null,
    ...(extra ? { [extra]: null } : {}),
    ...legate,
  });
  return { specie: 'fatta', soggetto: persona.idScheda };
};

/** Nothing of the same is already registered from a later day. */
function controllaDecorrenza({ decorrenza }: Atto, tappe: readonly Tappa[], sezione: string): void {
  const dopo = decorrenza < tappe[0]!.dal ? tappe[0]!.dal : cambiataDopo(tappe, decorrenza, [sezione]);
  if (dopo !== undefined) throw new ErroreAnpr('EN389', [decorrenza, dopo, sezione], 'dataDecorrenza');
}

function stessoPartner(dato: Campi, suo: Campi, nome: string): boolean {
  const [detto, registrato] = [dato, suo].map((uno) => leggiGeneralita(sezioneDi(uno, nome) ?? {}));
  const numeri = [detto!.idScheda, registrato!.idScheda];
  if (numeri.every((uno) => uno !== undefined)) return Number(numeri[0]) === Number(numeri[1]);
  return detto!.cognome === registrato!.cognome && detto!.nome === registrato!.nome;
}

/** The civil status of the day before the marriage, or the union, was written. */
function statoDiPrima(tappe: readonly Tappa[], sezione: string): Tappa['sezioni'] {
  const quando = tappe.findLastIndex(({ sezioni }) => sezioni[sezione]);
  const prima = tappe[quando - 1];
  const sezioni = prima && alla(tappe.slice(0, quando), prima.dal);
  const stato = sezioni?.['statoCivile'];
  return {
    statoCivile: stato ?? { statoCivile: '1' },
    vedovanza: sezioni?.['vedovanza'] ?? null,
    annullamentoMatrimonio: sezioni?.['annullamentoMatrimonio'] ?? null,
  };
}

/** Nobody is in charge of the convivenza any more, or nobody is somebody's guardian. */
function revocaResponsabile(atto: Atto): ReturnType<Registrazione> {
  const scheda = sezioneDi(atto.richiesta, 'schedaSoggetto');
  if (scheda) return revocaTutore(atto, trovaSoggetto(atto, sezioneDi(scheda, 'generalitaPerRicerca')!));
  const convivenza = sezioneDi(atto.richiesta, 'famigliaConvivenza');
  if (!convivenza) throw new ErroreAnpr('EN394', [RESPONSABILE, 'famigliaConvivenza']);
  const trovata = schedaPropria(atto, convivenza);
  const responsabile = trovata.tipo === '2' ? intestatarioDi(componenti(atto, trovata.id)) : undefined;
  if (!responsabile) throw new ErroreAnpr('EF008');
  senzaMovimentiDopo(atto, responsabile);
  cambiaLegame(atto.scrittura, responsabile.idScheda, atto.decorrenza, MEMBRO);
  atto.scrittura.nuovaTappa(responsabile.idScheda, atto.decorrenza, { tutoreIntestatario: null });
  return { specie: 'fatta', soggetto: responsabile.idScheda };
}

function revocaTutore({ scrittura, decorrenza }: Atto, persona: Persona): ReturnType<Registrazione> {
  if (!persona.sezioni['tutoreIntestatario']) throw new ErroreAnpr('EF038');
  scrittura.nuovaTappa(persona.idScheda, decorrenza, { tutoreIntestatario: null, tutoreExtra: null });
  return { specie: 'fatta', soggetto: persona.idScheda };
}
