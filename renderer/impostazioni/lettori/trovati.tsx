import type { ModuloTrovato, StatoDriver } from '../../../contract/driver.ts';
import { messaggiErrore } from '../../../contract/messaggi/errori.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { TestaTabella } from '../../comuni/testa-tabella.tsx';

const t = schermate.lettori;

interface Proprieta {
  readonly driver: StatoDriver;
  /** Absent for who may only read. */
  readonly usa?: (percorso: string) => void;
}

/** The known drivers that are on this computer, with the cards that each reads. */
export function DriverTrovati({ driver: { trovati, percorso }, usa }: Proprieta) {
  if (trovati.length === 0) {
    return (
      <Avviso specie="informazione" titolo={t.nessunTrovato.titolo}>
        <p>{t.nessunTrovato.testo}</p>
      </Avviso>
    );
  }
  const c = t.colonne;
  return (
    <table className="tabella" aria-label={t.trovati}>
      <TestaTabella titoli={[c.driver, c.carte, c.file, c.azione]} />
      <tbody>
        {trovati.map((uno) => (
          <tr key={uno.percorso}>
            <th scope="row">{t.nomi[uno.nome]}</th>
            <td>{t.carte[uno.nome]}</td>
            <td className="codice">{uno.percorso}</td>
            <td>
              <Scelta trovato={uno} inUso={uno.percorso === percorso} {...(usa ? { usa } : {})} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ProprietaScelta {
  readonly trovato: ModuloTrovato;
  readonly inUso: boolean;
  readonly usa?: (percorso: string) => void;
}

function Scelta({ trovato: { nome, percorso, difetto }, inUso, usa }: ProprietaScelta) {
  if (inUso) return t.attuale;
  if (difetto) return messaggiErrore[difetto.code].messaggio;
  if (!usa) return schermate.generali.assente;
  return (
    <Pulsante nome={t.usaNome(t.nomi[nome])} premuto={() => usa(percorso)}>
      {t.usa}
    </Pulsante>
  );
}
