import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SurveyPage } from '#renderer/features/surveys/SurveyPage.tsx';
import { renderPage } from '#test/support/renderPage.tsx';

test('a question without words is named where it stands, and what is typed is not left behind unasked', async () => {
  const user = userEvent.setup();
  const { router } = await renderPage(<SurveyPage />, {
    paths: ['/community/surveys/$surveyId', '/community/surveys'],
  });
  await router.navigate({ to: '/community/surveys/$surveyId', params: { surveyId: 'new' } });
  const name = await screen.findByLabelText(/Name of the survey/);
  await user.click(name);
  await user.paste('Spring');
  await user.click(screen.getByRole('button', { name: 'Add a question' }));
  await user.click(screen.getByRole('button', { name: 'Make the survey' }));
  expect(await screen.findByText('Write the question in one of the languages.')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText(/^Question.*English/)).toHaveFocus());
  void router.navigate({ to: '/community/surveys' });
  await user.click(await screen.findByRole('button', { name: 'Stay here' }));
  expect(screen.getByLabelText(/Name of the survey/)).toHaveValue('Spring');
  expect(router.state.location.pathname).toBe('/community/surveys/new');
});
