using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareerLadder.Browser.Tests;

/// <summary>People on slow and on broken lines.</summary>
public sealed class TypingTests(DemoSite site)
{
    [Fact]
    public async Task Nothing_can_be_pressed_before_it_is_heard_and_what_was_opened_stays_open()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        var line = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        });
        await visitor.GoAsync("/");
        var (share, answer) = (page.GetByText("What you share"), page.GetByText("Answer anew").First);
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        await share.ClickAsync();
        await answer.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" });
        await Expect(save).ToBeDisabledAsync();
        await Expect(page.GetByLabel("In your own words, if you like").First).ToBeDisabledAsync();
        await Expect(page.Locator("fieldset[aria-busy=true]").First).ToBeAttachedAsync();
        visitor.IsLineBroken = true;
        await visitor.EveryLookAsync("waiting-for-the-line");
        visitor.IsLineBroken = false;
        line.SetResult();
        await visitor.LiveAsync("section[aria-labelledby=records-heading]");
        await Expect(save).ToBeEnabledAsync();
        await Expect(save).ToBeVisibleAsync();
        await Expect(page.GetByText("You can take it back any day.")).ToBeVisibleAsync();
        await Expect(answer).ToBeFocusedAsync();
        await Expect(page.Locator("fieldset[aria-busy=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_opened_before_any_script_came_stays_open()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A manager");
        var page = visitor.Page;
        var script = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(url => url.Contains("/app.", StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal), async route =>
        {
            await script.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        var answer = page.GetByText("Answer anew").First;
        await answer.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        script.SetResult();
        await visitor.LiveAsync("section[aria-labelledby=records-heading]");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" })).ToBeVisibleAsync();
        await Expect(answer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Links_lead_on_while_the_line_is_not_there()
    {
        await using var visitor = await Visitor.SignInAsync(site, "An engineer");
        await visitor.Page.RouteAsync("**/_blazor/negotiate*", _ => Task.Delay(Timeout.Infinite));
        await visitor.GoAsync("/people");
        await visitor.Page.Locator("tbody a").First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/people/*");
        visitor.IsLineBroken = true;
    }

    [Fact]
    public async Task A_goal_half_written_outlives_the_line_the_page_and_the_server_and_is_put_away_once_it_is_set()
    {
        await using var visitor = await Visitor.SignInAsync(site, "A director");
        var page = visitor.Page;
        await visitor.GoAsync("/");
        var goals = await page.GetByRole(AriaRole.Link, new() { Name = "All goals" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Set a goal" })).First.GetAttributeAsync("href");
        await visitor.GoAsync(goals!);
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Set a goal in five years" });
        var words = page.GetByLabel("What do you want, in five years");
        await open.ClickAsync();
        await words.PressSequentiallyAsync("Half a sentence");
        visitor.IsLineBroken = true;
        await page.RouteAsync("**/drafts/**", route => route.AbortAsync());
        await words.PressSequentiallyAsync(", and then the train");
        await Expect(page.GetByText("Kept on this device until the connection is back.")).ToBeVisibleAsync();
        await visitor.EveryLookAsync("goal-kept-on-the-device");
        await page.ReloadAsync();
        await open.ClickAsync();
        await Expect(words).ToHaveValueAsync("Half a sentence, and then the train");
        await page.UnrouteAllAsync();
        await Expect(page.GetByText("These words are as you left them; they are not saved yet.")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('careerladder'))");

        // Another browser, as after a server that began anew: the draft is there as well.
        await using (var elsewhere = await Visitor.SignInAsync(site, "A director"))
        {
            await elsewhere.GoAsync(goals!);
            await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Set a goal in five years" }).ClickAsync();
            await Expect(elsewhere.Page.GetByLabel("What do you want, in five years")).ToHaveValueAsync("Half a sentence, and then the train");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Set the goal", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The goal is set.")).ToBeVisibleAsync();
        await Expect(page.Locator("article", new() { HasText = "Half a sentence, and then the train" })).ToBeVisibleAsync();
        await open.ClickAsync();
        await Expect(words).ToHaveValueAsync("");
        await page.ReloadAsync();
        await open.ClickAsync();
        await Expect(words).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_typed_while_the_line_was_down_is_sent_with_the_form_once_it_is_back()
    {
        await using var visitor = await Visitor.SignInAsync(site, "Compensation");
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await page.GetByText("Say what you want").Or(page.GetByText("Answer anew")).First.ClickAsync();
        await visitor.LiveAsync("#intent-note");
        await page.GetByLabel("I do not know yet").CheckAsync();
        await page.Locator("#intent-note").PressSequentiallyAsync("First");
        visitor.IsLineBroken = true;
        await visitor.Context.SetOfflineAsync(true);
        await page.Locator("#intent-note").PressSequentiallyAsync(", and then in the tunnel");
        // The field is left while nobody hears it.
        await page.Locator("#intent-reason").FocusAsync();
        await Expect(page.Locator("#intent-note-said")).ToHaveTextAsync("Kept on this device until the connection is back.");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#intent-note-said")).ToHaveTextAsync("");
        await page.WaitForFunctionAsync("() => !/components-reconnect-(show|retrying|failed|rejected)/.test(document.getElementById('components-reconnect-modal').className)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Expect(page.GetByText("you said: I do not know yet")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.GetByText("Answer anew").First.ClickAsync();
        await Expect(page.Locator("#intent-note")).ToHaveValueAsync("");
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('careerladder'))");
    }
}
