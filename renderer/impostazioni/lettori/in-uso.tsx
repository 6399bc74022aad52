import type { Lettore } from '../../../contract/carta.ts';
import type { StatoDriver } from '../../../contract/driver.ts';
import { motiviDriver } from '../../../contract/messaggi/schermate/lettori.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { StatoCarte } from '../../../contract/stato.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { nomeDriver } from './nome-driver.ts';

const t = schermate.lettori;

interface Proprieta {
  readonly driver: StatoDriver;
  readonly carte: StatoCarte | undefined;
}

/** The driver in use and why, what it sees, and what is wrong with it. */
export function InUso({ driver, carte }: Proprieta) {
  const { motivo, percorso } = driver;
  return (
    <>
      <dl className="spiegazione">
        <dt>{t.inUso}</dt>
        <dd>
          <strong>{motivo === 'nessuno' ? t.nessuno : nomeDriver(driver)}</strong>
        </dd>
        <dt>{t.perche}</dt>
        <dd>{motiviDriver[motivo]}</dd>
        {motivo !== 'nessuno' && (
          <>
            <dt>{t.file}</dt>
            <dd className="codice">{percorso}</dd>
          </>
        )}
        {carte?.fase === 'pronto' && (
          <>
            <dt>{t.lettori}</dt>
            <dd>{carte.lettori.map(descrivi).join(', ') || t.nessunLettore}</dd>
          </>
        )}
      </dl>
      {carte?.fase === 'guasto' && <MostraErrore errore={carte.errore} ruolo="status" />}
    </>
  );
}

const descrivi = ({ nome, carta, errore }: Lettore): string =>
  t.lettore(nome, t.statoLettore[errore ? 'illeggibile' : carta?.inizializzata ? 'carta' : 'vuoto']);
