using CareerLadder.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>A part of a conversation's page that is read again whenever anybody changes anything of the conversation.</summary>
public abstract class LiveCard : SteadyComponent, IDisposable
{
    private Listening? listening;

    [Inject]
    public required LiveConversations Live { get; set; }

    [Parameter, EditorRequired]
    public int Conversation { get; set; }

    public void Dispose()
    {
        listening?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        // Listens before it reads, so that nothing falls between.
        listening = Live.Listen(Conversation, () => InvokeAsync(() => TryAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        })));
        await ReadAsync();
    }

    /// <summary>Asks the store, which decides anew what may be seen.</summary>
    protected abstract Task ReadAsync();
}
