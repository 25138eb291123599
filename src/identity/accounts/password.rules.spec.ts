import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from '@jest/globals';
import { normalName, soundPassword } from './password.rules.js';
import { argon2Parameters, dummyHash, passwords } from './passwords.js';

describe('a password', () => {
  it.each([
    ['correct horse battery', true],
    ['一二三四五六七八九十甲乙', true],
    ['short', false],
    ['aaaaaaaaaaaaaaaa', false],
    ['abababababababab', false],
    ['Chen.Yu@csia.example', false],
  ])('%s is sound: %s', (password, sound) => {
    expect(soundPassword(password, 'chen.yu@csia.example') === true).toBe(sound);
  });

  it('matches its own hash and no other', async () => {
    const stored = await passwords.hash('correct horse battery');
    expect(await passwords.matches(stored, 'correct horse battery')).toBe(true);
    expect(await passwords.matches(stored, 'correct horse batterz')).toBe(false);
  });

  it('matches no account without one, after the same work', async () => {
    expect(await passwords.matches(null, 'correct horse battery')).toBe(false);
    expect(await passwords.matches('none', 'none')).toBe(false);
    expect(parseOptions(dummyHash)).toMatchObject(argon2Parameters);
    expect(parseOptions(await passwords.hash('correct horse battery'))).toMatchObject(argon2Parameters);
  });
});

describe('a sign-in name', () => {
  it('is compared in lower case without the space around it', () => {
    expect(normalName('  Chen.Yu@CSIA.example ')).toBe('chen.yu@csia.example');
  });
});
