import { HttpErrorResponse } from '@angular/common/http';
import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { defineWords } from '@sanad/kernel';
import { apiFailure } from './api-failure';
import { FailureSentences, provideSentences } from './failure-sentences';
import { LanguageChoice } from './language';

const refusals = defineWords({
  groupTooSmall: {
    ar: 'عدد المؤسسين {count} أقل من خمسة.',
    fr: 'Fondateurs : {count}, il en faut cinq.',
    en: '{count} founders, five needed.',
  },
});

function answered(status: number, body: unknown) {
  return apiFailure(new HttpErrorResponse({ status, error: body }));
}

describe('the sentence of a failure', () => {
  let sentences: FailureSentences;

  beforeEach(() => {
    sentences = TestBed.inject(FailureSentences);
    TestBed.inject(LanguageChoice).set('ar');
  });

  it('says a refusal of a room once its routes have given the words', () => {
    createEnvironmentInjector([provideSentences(refusals)], TestBed.inject(EnvironmentInjector));
    const failure = answered(422, {
      type: 'about:blank',
      status: 422,
      title: 'x',
      code: 'groupTooSmall',
      values: { count: 4 },
    });
    expect(sentences.sayFailure(failure)).toBe('عدد المؤسسين 4 أقل من خمسة.');
    TestBed.inject(LanguageChoice).set('fr');
    expect(sentences.sayFailure(failure)).toBe('Fondateurs : 4, il en faut cinq.');
  });

  it('says that the server cannot be reached when no answer came, or only the proxy answered', () => {
    expect(sentences.sayFailure(answered(0, null))).toMatch(/تعذر الاتصال/);
    expect(sentences.sayFailure(answered(504, '<html>'))).toMatch(/تعذر الاتصال/);
    expect(answered(504, '<html>').isUnanswered).toBe(true);
  });

  it('never shows a code nobody translated', () => {
    expect(sentences.say('somethingNew')).not.toMatch(/somethingNew/);
  });
});
