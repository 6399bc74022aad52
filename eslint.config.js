import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import direzioneImport from './scripts/lint/direzione-import.js';
import testiNelCatalogo from './scripts/lint/testi-nel-catalogo.js';

const casa = { rules: { 'direzione-import': direzioneImport, 'testi-nel-catalogo': testiNelCatalogo } };

const vietati = (...paths) => ['error', { paths }];
const soloElectron = {
  name: 'electron',
  message: 'Only main/index.ts, main/shell and the preload know Electron (design D3).',
};
const soloRotte = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Channels are declared in contract/canali.ts and opened by main/shell/rotte.ts alone.',
};
const soloTokenHost = { name: 'pkcs11js', message: 'Vendor code is loaded by native/ alone (design D4).' };
const soloArchivio = { name: 'better-sqlite3', message: 'Databases live in their own process (design D5).' };

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'release', '.cache'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { casa },
    rules: {
      'casa/direzione-import': 'error',
      'no-console': 'error',
      'no-restricted-imports': vietati(soloElectron, soloTokenHost, soloArchivio),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['native/**/*.ts'], rules: { 'no-restricted-imports': vietati(soloElectron, soloArchivio) } },
  {
    files: ['main/store/**/*.ts', 'sandbox/**/*.ts'],
    rules: { 'no-restricted-imports': vietati(soloElectron, soloTokenHost) },
  },
  { files: ['sandbox/carte/**/*.ts'], rules: { 'no-restricted-imports': vietati(soloElectron, soloArchivio) } },
  {
    files: ['main/index.ts', 'main/shell/**/*.ts'],
    rules: { 'no-restricted-imports': vietati(soloRotte, soloTokenHost, soloArchivio) },
  },
  {
    files: ['main/shell/rotte.ts', 'preload/**/*.ts', 'standin/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['main/**/*.ts', 'native/**/*.ts', 'preload/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: { 'casa/testi-nel-catalogo': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Tests read answers and files of any shape, and drive processes that outlive a statement.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
