using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// A live page that answers what its address asks. What is chosen on it shows at once and makes the next address; a link and the browser's
/// way back ask anew.
/// </summary>
/// <typeparam name="TQuery">What an address asks: equal when the same is asked.</typeparam>
/// <typeparam name="TView">The answer.</typeparam>
public abstract class AskingPage<TQuery, TView> : SteadyComponent, IDisposable
    where TQuery : class
    where TView : class
{
    // Long enough that an address is not made for each letter typed, short enough to be there when one copies it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private int letters;
    // Addresses that the browser was sent to and has not said yet that it is there.
    private int underWay;

    [CascadingParameter]
    public required AsOf AsOf { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>What is asked: for what one chooses. Null until the page knows its address.</summary>
    protected TQuery? Asked { get; private set; }

    /// <summary>The newest answer that came, for what is shown. Null until there is one, and where the store tells nothing.</summary>
    protected TView? View { get; private set; }

    /// <summary>What that answers: a little behind <see cref="Asked"/> while an answer is on its way.</summary>
    protected TQuery? Answered { get; private set; }

    /// <summary>The page's path. Other paths are no question to it.</summary>
    protected abstract string Path { get; }

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    protected abstract TQuery Read(string address);

    protected abstract string AddressOf(TQuery query);

    protected abstract Task<TView?> AnswerAsync(TQuery query);

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override Task OnParametersSetAsync() => ShowAsync(Read(Navigation.Uri));

    /// <summary>Asks the same again, after something was done.</summary>
    protected async Task AnewAsync()
    {
        var asked = Asked!;
        var answer = await AnswerAsync(asked);
        if (asked == Asked) (View, Answered) = (answer, asked);
    }

    /// <summary>Asks something else. The next choice builds on it, also before the browser has said that it is there.</summary>
    protected Task GoAsync(TQuery next) => GoAsync(next, replace: false);

    /// <summary>Asks what somebody types, with each letter; the address follows once they pause.</summary>
    protected async Task TypeAsync(TQuery next)
    {
        var letter = ++letters;
        await ShowAsync(next);
        await Task.Delay(Pause);
        if (letter == letters) await GoAsync(Asked!, replace: true);
    }

    private Task GoAsync(TQuery next, bool replace)
    {
        underWay++;
        Navigation.NavigateTo(AddressOf(next), replace: replace);
        return ShowAsync(next);
    }

    private Task ShowAsync(TQuery next)
    {
        if (next.Equals(Asked) && View is not null) return Task.CompletedTask;
        Asked = next;
        return AnewAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (Links.PathOf("/" + Navigation.ToBaseRelativePath(moved.Location)) != Path) return;
        if (underWay > 0)
        {
            underWay--;
            return;
        }

        _ = InvokeAsync(() => TryAsync(async () =>
        {
            await ShowAsync(Read(moved.Location));
            StateHasChanged();
        }));
    }
}
