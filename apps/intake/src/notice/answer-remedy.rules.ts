import type { Petition } from '../petition/petition.rules.js';
import type { AnswerRemedy } from './notice-facts.rules.js';

/**
 * What a petitioner can do about the answer: review exists for petition opinions of route 6 alone (2022 Regulations 31(6), 35);
 * whoever asked for a duty to be performed goes to reconsideration (Reconsideration Law 23(3)).
 */
export const answerRemedy = ({ route }: Pick<Petition, 'route'>): AnswerRemedy =>
  route === 'PERFORM_DUTY' ? 'RECONSIDERATION' : 'REVIEW';
