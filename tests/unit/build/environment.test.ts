import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  demandReplaceable,
  demandSources,
  EnvironmentError,
  isMountPoint,
  projectFolder,
  readEnvironment,
} from '#build/environment.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the environment', () => {
  it('has a default for everything but the day', () => {
    expect(readEnvironment({}, '/anywhere')).toEqual({
      projectFolder,
      dataFolder: join(projectFolder, 'data'),
      contentFolder: join(projectFolder, 'content'),
      outFolder: join(projectFolder, 'dist'),
      siteUrl: 'http://localhost:4321',
      basePath: '/',
      date: undefined,
    });
  });

  it('takes folders from where the caller stands', () => {
    expect(readEnvironment({ PORTAL_DATA: 'so-lieu', PORTAL_OUT: '/srv/trang' }, '/srv/cong')).toMatchObject({
      dataFolder: '/srv/cong/so-lieu',
      outFolder: '/srv/trang',
    });
  });

  it.each([
    ['/', '/'],
    ['portal', '/portal/'],
    ['/portal', '/portal/'],
    ['/a/b/', '/a/b/'],
  ])('reads BASE_PATH %s as %s', (given, expected) => {
    expect(readEnvironment({ BASE_PATH: given }).basePath).toBe(expected);
  });

  it('takes a blank variable for none', () => {
    expect(readEnvironment({ SITE_URL: ' ', BASE_PATH: '', PORTAL_DATE: '' })).toMatchObject({
      siteUrl: 'http://localhost:4321',
      basePath: '/',
      date: undefined,
    });
  });

  it.each([
    [
      'SITE_URL',
      'chuyendoiso.vn',
      'SITE_URL là "chuyendoiso.vn". Cần địa chỉ gốc của trang web, ví dụ https://chuyendoiso.example.vn; phần đường dẫn ghi vào BASE_PATH.',
    ],
    ['SITE_URL', 'https://a.vn/b', 'SITE_URL là "https://a.vn/b". Cần địa chỉ gốc'],
    ['SITE_URL', 'ftp://a.vn', 'SITE_URL là "ftp://a.vn".'],
    ['BASE_PATH', '/../x', 'BASE_PATH là "/../x".'],
    ['BASE_PATH', '//evil.example', 'BASE_PATH là "//evil.example".'],
    ['BASE_PATH', '/cổng/', 'BASE_PATH là "/cổng/".'],
    ['PORTAL_DATE', '2024-02-30', 'PORTAL_DATE là "2024-02-30". Cần một ngày dạng 2024-11-30.'],
    ['PORTAL_DATE', '2024-11', 'PORTAL_DATE là "2024-11".'],
  ])('refuses %s=%s in words', (name, value, message) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError);
    expect(() => readEnvironment({ [name]: value })).toThrow(message);
  });
});

describe('the folders', () => {
  it('must be there', async () => {
    const folder = await temporaryFolder();
    expect(() => demandSources({ dataFolder: join(folder, 'none'), contentFolder: folder })).toThrow(
      'Kiểm tra lại PORTAL_DATA',
    );
    await writeFile(join(folder, 'tep'), '');
    expect(() => demandSources({ dataFolder: folder, contentFolder: join(folder, 'tep') })).toThrow(
      'không phải thư mục',
    );
  });

  it('to replace holds a site or nothing', async () => {
    const folder = await temporaryFolder();
    const environment = readEnvironment({ PORTAL_OUT: folder });
    expect(() => demandReplaceable(environment)).not.toThrow();
    await writeFile(join(folder, 'luan-van.docx'), '');
    expect(() => demandReplaceable(environment)).toThrow('có sẵn tệp khác mà không phải trang web đã dựng');
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'index.html'), '');
    expect(() => demandReplaceable(environment)).not.toThrow();
  });

  it.each([projectFolder, dirname(projectFolder), '/', join(projectFolder, 'data')])(
    'to replace is not %s',
    (folder) => {
      expect(() => demandReplaceable(readEnvironment({ PORTAL_OUT: folder }))).toThrow('chứa những thứ khác');
    },
  );
});

describe.skipIf(process.platform !== 'linux')('a folder that cannot be swapped', () => {
  it('is one on which a file system is mounted', async () => {
    const folder = await temporaryFolder();
    expect(isMountPoint('/proc')).toBe(true);
    expect(isMountPoint(folder)).toBe(false);
  });

  it('is one that is bound from the same file system', async () => {
    const folder = await temporaryFolder();
    const table = join(folder, 'mountinfo');
    const bound = join(folder, 'trang web');
    await mkdir(bound);
    await writeFile(table, `1 2 0:3 / ${bound.replaceAll(' ', '\\040')} rw - ext4 /dev/x rw\n`);
    expect(isMountPoint(bound, table)).toBe(true);
    expect(isMountPoint(folder, table)).toBe(false);
  });

  it('is refused before anything is built', () => {
    const environment = { ...readEnvironment({ PORTAL_OUT: '/proc' }), projectFolder };
    expect(() => demandReplaceable(environment)).toThrow(EnvironmentError);
  });
});
