/** L18 to L21: limits, structure, objectives, time. */
export const meetingLint = {};
