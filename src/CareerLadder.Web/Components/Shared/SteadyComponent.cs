using System.Collections.Concurrent;
using System.Reflection;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// What every component here is (_Imports.razor says so once for all): one that stands when the database is full, locked or failing. Whatever is pressed or sent, in a
/// live part or on a plain page, passes through here. Trouble is told in a sentence, all that was typed stays, and the same press works
/// once the trouble is gone. Without this, an exception would end the page's line, and everything typed on the page with it.
/// </summary>
public abstract class SteadyComponent : ComponentBase, IHandleEvent
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private const int MostTries = 30;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldInfo>> Marks = new();

    private bool isUnready;

    // Asked only where there is trouble: most of what is drawn never needs it.
    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private Troubles? Troubles => Services.GetService<Troubles>();

    /// <summary>A part whose first reading fails stays as it is, and tries again by itself.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        if (isUnready)
        {
            parameters.SetParameterProperties(this);
            return;
        }

        try
        {
            await base.SetParametersAsync(parameters);
        }
        catch (Exception trouble) when (RendererInfo.IsInteractive && Tells(trouble))
        {
            isUnready = true;
            await GetReadyAsync();
        }
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? arg)
    {
        var (marks, told) = (Mark(), Troubles?.Count);
        try
        {
            var work = callback.InvokeAsync(arg);
            StateHasChanged();
            if (!work.IsCompletedSuccessfully) await work;
            // Not with each letter: it stands until something was done.
            if (arg is MouseEventArgs or EditContext && Troubles is { } troubles && troubles.Count == told) troubles.Over();
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception trouble) when (Tells(trouble))
        {
            // A button that waits for its save, say, would wait for good.
            foreach (var (field, was) in marks) field.SetValue(this, was);
        }

        StateHasChanged();
    }

    /// <summary>For what nobody pressed: others changed something, or the address did.</summary>
    protected async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception trouble) when (Tells(trouble))
        {
            // What is shown stays as it is.
        }
    }

    private async Task GetReadyAsync()
    {
        for (var tries = 1; isUnready; tries++)
        {
            await Task.Delay(Again);
            try
            {
                await OnInitializedAsync();
                isUnready = false;
                await base.SetParametersAsync(ParameterView.Empty);
                Troubles?.Over();
            }
            catch (Exception trouble) when (tries < MostTries && DatabaseTrouble.Tell(trouble) is not null)
            {
                isUnready = true;
            }
        }
    }

    private bool Tells(Exception trouble)
    {
        if (DatabaseTrouble.Tell(trouble) is not { } sentence || Troubles is not { } troubles) return false;
        troubles.Tell(sentence);
        return true;
    }

    private List<(FieldInfo Field, object? Was)> Mark() => [.. Marks.GetOrAdd(GetType(), MarksOf).Select(f => (f, f.GetValue(this)))];

    // What a component notes of itself while it works: isSaving, isOpen, isRefused.
    private static IReadOnlyList<FieldInfo> MarksOf(Type component)
    {
        var marks = new List<FieldInfo>();
        for (var type = component; type is not null && type != typeof(SteadyComponent); type = type.BaseType!)
            marks.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(f => f.FieldType == typeof(bool) && !f.IsInitOnly && !f.Name.StartsWith('<')));
        return marks;
    }
}
