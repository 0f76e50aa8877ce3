using System.Collections;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// Inside an EditForm: lets a FluentValidation validator say what is wrong, beside each field and before anything is saved. The
/// package that does this elsewhere is not in every registry, and this is all of it that is needed.
/// </summary>
public sealed class Validates<T> : ComponentBase, IDisposable
{
    private ValidationMessageStore? messages;

    [CascadingParameter]
    public required EditContext Form { get; set; }

    [Parameter, EditorRequired]
    public required IValidator<T> By { get; set; }

    public void Dispose()
    {
        Form.OnValidationRequested -= CheckAll;
        Form.OnFieldChanged -= CheckOne;
    }

    protected override void OnInitialized()
    {
        messages = new(Form);
        Form.OnValidationRequested += CheckAll;
        Form.OnFieldChanged += CheckOne;
    }

    private void CheckAll(object? sender, ValidationRequestedEventArgs asked)
    {
        messages!.Clear();
        Check(_ => true);
    }

    // Only the field that was left: nobody is told of what they have not come to yet.
    private void CheckOne(object? sender, FieldChangedEventArgs changed)
    {
        messages!.Clear(changed.FieldIdentifier);
        Check(field => field.Equals(changed.FieldIdentifier));
    }

    private void Check(Func<FieldIdentifier, bool> isAsked)
    {
        foreach (var failure in By.Validate((T)Form.Model).Errors)
        {
            var field = FieldOf(failure.PropertyName);
            if (isAsked(field)) messages!.Add(field, failure.ErrorMessage);
        }

        Form.NotifyValidationStateChanged();
    }

    /// <summary>The field at a path such as Posts[1].From: a form may hold others.</summary>
    private FieldIdentifier FieldOf(string path)
    {
        var at = Form.Model;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            var (name, index) = step.Split('[', ']') is [var list, var number, ..] ? (list, int.Parse(number, CultureInfo.InvariantCulture)) : (step, -1);
            at = at.GetType().GetProperty(name)?.GetValue(at) is { } next ? index < 0 ? next : ((IList)next)[index]! : at;
        }

        return new(at, steps[^1]);
    }
}
