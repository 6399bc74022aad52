import type { SceltaDriver, StatoDriver } from '../../../contract/driver.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.lettori;

interface Proprieta {
  readonly driver: StatoDriver;
  readonly scegli: (scelta: SceltaDriver) => void;
}

/** Away from what was chosen by hand; in `prova` between the sandbox's cards and those of this computer. */
export function RitorniDriver({ driver: { motivo, conCarteDimostrative }, scegli }: Proprieta) {
  const automatico = motivo !== 'a-mano' && motivo !== 'prova';
  return (
    <p className="comandi-driver">
      {!automatico && (
        <Pulsante premuto={() => scegli({ specie: 'automatica' })}>
          {motivo === 'prova' ? t.computer : t.automatica}
        </Pulsante>
      )}
      {conCarteDimostrative && motivo !== 'prova' && (
        <Pulsante premuto={() => scegli({ specie: 'ambiente' })}>{t.dimostrative}</Pulsante>
      )}
    </p>
  );
}
