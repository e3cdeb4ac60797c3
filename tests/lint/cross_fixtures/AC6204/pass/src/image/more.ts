export const TwoImage2Image = null;
