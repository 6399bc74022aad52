import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Evento, Individuo } from './individui.ts';
import { elementoComune } from './luoghi.ts';
import type { Tappa } from './tappe.ts';

// Acts and civil status, with the days on which they change.

/** ANPR's table 1. */
const stato = { libero: '1', coniugato: '2', vedovo: '3', divorziato: '4', unito: '6' } as const;

/** The same act has the same number in every record that cites it. */
const numeroAtto = ({ data, comune }: Evento): string => {
  const cifre = [...`${data}${comune.istat}`].map((c) => c.charCodeAt(0));
  return String((cifre.reduce((somma, cifra) => (somma * 31 + cifra) % 9973, 7) % 900) + 1);
};

/** `tipoAtto`; `parte` is 1 for births, deaths and marriages at the town hall, 2 for the others. */
export const atto = (evento: Evento): Campi => ({
  comuneRegistrazione: elementoComune(evento.comune),
  anno: evento.data.slice(0, 4),
  parte: '1',
  serie: 'A',
  numeroAtto: numeroAtto(evento),
});

/** `tipoDatiEvento`. */
export const datiEvento = (evento: Evento): Campi => ({
  dataEvento: evento.data,
  luogoEvento: { comune: elementoComune(evento.comune) },
  attoEvento: atto(evento),
});

/** How a relative is written in another's record: what it takes to know them, and their record's number if in ANPR. */
export type Breve = (chi: Individuo) => Campi;

/** The civil status of a person, from birth on. */
export function statiCivili(chi: Individuo, breve: Breve, inAnpr: (chi: Individuo) => boolean): Tappa[] {
  const tappe: Tappa[] = [{ dal: chi.dataNascita, sezioni: { statoCivile: { statoCivile: stato.libero } } }];
  const { coniuge, matrimonio, divorzio, unione, convivenza } = chi;
  if (coniuge && matrimonio) {
    tappe.push({
      dal: matrimonio.data,
      sezioni: {
        statoCivile: { statoCivile: stato.coniugato },
        matrimonio: { coniuge: breve(coniuge), datiMatrimonio: datiEvento(matrimonio), ordineMatrimonio: '1' },
      },
    });
    if (divorzio) tappe.push({ dal: divorzio, sezioni: sciolto(divorzio) });
    const morte = coniuge.decesso;
    if (morte && !divorzio && !(chi.decesso && chi.decesso.data <= morte.data)) {
      const vedovanza = { datiMorteconiuge: datiEvento(morte), ordineMatrimonioPrecedente: '1' };
      tappe.push({ dal: morte.data, sezioni: { statoCivile: { statoCivile: stato.vedovo }, vedovanza } });
    }
  }
  if (unione) {
    const unioneCivile = {
      unitoCivilmente: breve(unione.con),
      attoUnione: datiEvento(unione.evento),
      ordineUnione: '1',
    };
    tappe.push({ dal: unione.evento.data, sezioni: { statoCivile: { statoCivile: stato.unito }, unioneCivile } });
  }
  if (convivenza) tappe.push({ dal: convivenza.dal, sezioni: { convivenzaDiFatto: contratto(convivenza, breve) } });
  if (coniuge && matrimonio && !inAnpr(coniuge)) tappe.push({ dal: matrimonio.data, sezioni: { coniugeExtra: 'S' } });
  return tappe;
}

const sciolto = (giorno: string): Tappa['sezioni'] => ({
  statoCivile: { statoCivile: stato.divorziato },
  annullamentoMatrimonio: {
    tipoCessazione: '3',
    sentenza: {
      data: giorno,
      numero: `${Number(giorno.slice(5, 7)) * 31 + Number(giorno.slice(8))}/${giorno.slice(0, 4)}`,
      tipoTribunale: '1',
      autorita: 'TRIBUNALE DI MODENA',
      dataValidita: giorno,
    },
  },
});

const contratto = ({ con, dal }: NonNullable<Individuo['convivenza']>, breve: Breve): Campi => ({
  convivente: breve(con),
  contrattoStipula: { data: dal, dataDocumento: dal, protocollo: `${dal.slice(0, 4)}/${numeroDelGiorno(dal)}` },
  ordineConvivenza: '1',
});

const numeroDelGiorno = (giorno: string): string => String(Number(giorno.slice(5, 7)) * 100 + Number(giorno.slice(8)));
