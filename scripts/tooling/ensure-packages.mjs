import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.mjs';

/**
 * Installs the npm packages when they are missing or older than package-lock.json.
 * @returns {void}
 */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Cần Node 20.19 trở lên (đang có ${process.versions.node}) — Node 20.19 or newer is needed.`,
    );
    process.exit(1);
  }
  if (packagesAreCurrent()) return;
  console.error('Đang cài các gói npm (npm ci) — installing npm packages …');
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error(
      'npm ci không thành công: kiểm tra kết nối tới kho npm rồi chạy lại — npm ci failed: check the registry connection and run again.',
    );
    process.exit(1);
  }
}

function packagesAreCurrent() {
  const installedLock = join(PROJECT_ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = packageEntries(join(PROJECT_ROOT, 'package-lock.json'));
  const present = new Map(packageEntries(installedLock));
  // Optional entries are binaries of other platforms: in the lock file, rightly not installed.
  return wanted.every(
    ([path, entry]) => entry.optional === true || present.get(path)?.version === entry.version,
  );
}

function packageEntries(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}
