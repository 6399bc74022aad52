import { schermate } from '../../contract/messaggi/schermate.ts';
import { CampoCodificato } from './campo-codificato.tsx';
import { CampoTesto } from './campo-testo.tsx';
import { useModulo } from './modulo.tsx';
import { useVoci } from './tabelle.ts';

/** ANPR's table of the consulates. */
const CONSOLATI = 40;

interface Proprieta {
  /** The element that holds code and name. */
  readonly percorso: string;
  readonly etichetta?: string;
}

/** A consulate, found by its name; where its table was never read, code and name are typed. */
export function CampoConsolato({ percorso, ...proprieta }: Proprieta) {
  const { giorno } = useModulo();
  const nome = `${percorso}/descrizioneConsolato`;
  const senzaTabella = useVoci(CONSOLATI, giorno).length === 0;
  return (
    <>
      <CampoCodificato percorso={`${percorso}/codiceConsolato`} descrizione={nome} {...proprieta} />
      {senzaTabella && <CampoTesto percorso={nome} etichetta={schermate.moduli.nomeConsolato} />}
    </>
  );
}
