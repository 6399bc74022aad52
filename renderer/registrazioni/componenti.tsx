import { schermate } from '../../contract/messaggi/schermate.ts';
import { CampoCodificato } from '../moduli/campo-codificato.tsx';
import { useModulo } from '../moduli/modulo.tsx';

const t = schermate.registrazioni.componenti;

/** Who stays in the household, each with the tie that they have from now on; nobody where the head does not leave it. */
export function Componenti({ percorso }: { readonly percorso: string }) {
  const { scritto } = useModulo();
  const posti = [
    ...new Set(
      Object.keys(scritto).flatMap((uno) =>
        uno.startsWith(`${percorso}[`) ? [uno.slice(0, uno.indexOf(']') + 1)] : [],
      ),
    ),
  ].sort((a, b) => a.localeCompare(b, 'it', { numeric: true }));
  if (posti.length === 0) return <p className="aiuto">{t.nessuno}</p>;
  return (
    <>
      <p className="aiuto">{t.aiuto}</p>
      {posti.map((posto) => {
        const di = (nome: string): string => scritto[`${posto}/generalita/${nome}`] ?? '';
        return (
          <CampoCodificato
            key={posto}
            percorso={`${posto}/legameSoggetto/codiceLegame`}
            etichetta={[di('cognome'), di('nome')].filter(Boolean).join(' ')}
          />
        );
      })}
    </>
  );
}
